package org.zhunsheng.platform.procedure;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.kernel.Person;

/** What waits for a person (待我办), for pages that show it beside something else. */
@Service
public class Work {

    private final Matters matters;
    private final MatterPages pages;

    Work(Matters matters, MatterPages pages) {
        this.matters = matters;
        this.pages = pages;
    }

    /**
     * @param items the first of them, the earliest day first
     * @param all   how many there are, {@code late} and {@code returned} of them
     */
    public record Waiting(List<MatterPages.Item> items, long all, long late, long returned) {}

    /** @param most items */
    public Waiting of(Person by, int most) {
        var waiting = matters.waiting(by, most);
        return new Waiting(pages.items(waiting.first()), waiting.all(), waiting.late(), waiting.returned());
    }
}
