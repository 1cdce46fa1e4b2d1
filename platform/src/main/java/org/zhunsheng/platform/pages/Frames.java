package org.zhunsheng.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.ChainCheck;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.reminders.Reminders;
import org.zhunsheng.platform.worklist.Worklist;

/** Makes the frame round a page. */
@Component
class Frames {

    final Chapters chapters;
    final Viewpoints viewpoints;
    final Organs organs;
    final Ledgers ledgers;
    final Wording wording;
    final MessageSource messages;
    final Today today;
    final Worklist worklist;
    final Reminders reminders;
    final ChainCheck check;
    final String version;
    private final ObjectProvider<CurrentPerson> current;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<PathPattern> served;

    Frames(
            Chapters chapters,
            Viewpoints viewpoints,
            Organs organs,
            Ledgers ledgers,
            Wording wording,
            MessageSource messages,
            Today today,
            Worklist worklist,
            Reminders reminders,
            ChainCheck check,
            ObjectProvider<CurrentPerson> current,
            ObjectProvider<RequestMappingHandlerMapping> mappings)
            throws IOException {
        this.chapters = chapters;
        this.viewpoints = viewpoints;
        this.organs = organs;
        this.ledgers = ledgers;
        this.wording = wording;
        this.messages = messages;
        this.today = today;
        this.worklist = worklist;
        this.reminders = reminders;
        this.check = check;
        this.current = current;
        this.mappings = mappings;
        Sm3 digest = new Sm3();
        for (String file : List.of("static/zs.css", "static/zs.js"))
            digest.update(new ClassPathResource(file).getContentAsByteArray());
        this.version = digest.hex().substring(0, 8);
    }

    Frame round(HttpServletRequest request) {
        return new Frame(this, request, false);
    }

    /** Without anything that the database would have to say. */
    Frame bare(HttpServletRequest request) {
        return new Frame(this, request, true);
    }

    /** Null where nobody is signed in. */
    @Nullable
    Person person() {
        CurrentPerson somebody = current.getIfAvailable();
        if (somebody == null) return null;
        try {
            return somebody.get();
        } catch (RuntimeException nobodySignedIn) {
            return null;
        }
    }

    /** A controller answers there. */
    boolean serves(String path) {
        List<PathPattern> known = served;
        if (known == null) served = known = patterns();
        PathContainer parsed = PathContainer.parsePath(path);
        return known.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private List<PathPattern> patterns() {
        List<PathPattern> patterns = new ArrayList<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapped -> {
                    var condition = mapped.getPathPatternsCondition();
                    if (condition != null) patterns.addAll(condition.getPatterns());
                });
        return patterns;
    }
}
