package org.zhunsheng.platform.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import org.zhunsheng.engine.figures.Register;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;

/** Every declared metric. A declaration that names what no ledger has, or says too little, stops the start. */
@Component
public class Metrics {

    /** The ledger in which the organs themselves are entered, and its column that says an entry's own organ. */
    static final String ORGANS = Register.LEDGER;

    static final String ORGAN_CODE = "code";

    private final Map<String, Metric> byId;

    @Autowired
    Metrics(Ledgers ledgers, Wording wording) throws IOException {
        this(declared(), ledgers, wording);
    }

    /** @param declared by module: the file's name, and what stands in it */
    Metrics(Map<String, Map<String, Object>> declared, Ledgers ledgers, Wording wording) {
        this.byId = new Declarations(declared, ledgers, wording).read();
    }

    private static Map<String, Map<String, Object>> declared() throws IOException {
        Map<String, Map<String, Object>> declared = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:metrics/*.yaml")) {
            String module = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                Map<String, Object> said = yaml().load(text);
                if (said != null)
                    declared.computeIfAbsent(module, none -> new LinkedHashMap<>())
                            .putAll(said);
            } catch (YAMLException unreadable) {
                throw new IllegalStateException(
                        "metrics/" + file.getFilename() + ": " + unreadable.getMessage(), unreadable);
            }
        }
        return declared;
    }

    /** Every scalar is a text: whether 2021-01-01 is a day is for the column to say. */
    static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        });
    }

    public Optional<Metric> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException if no metric has this id */
    public Metric named(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no metric is called " + id));
    }

    /** By module, in the order in which a module declares them. */
    public Collection<Metric> all() {
        return byId.values();
    }
}
