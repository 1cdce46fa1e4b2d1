package org.zhunsheng.platform.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;

/** Who fills which columns of which ledger (谁填哪些栏), for who gives the roles that it takes. */
@Controller
class WritersController {

    /** @param lines the hands that fill something in it */
    record Filled(String title, List<Line> lines) {}

    /** @param whole these are all columns of the ledger */
    record Line(Hand hand, String columns, boolean whole, String basis) {}

    private final Ledgers ledgers;
    private final Wording wording;

    WritersController(Ledgers ledgers, Wording wording) {
        this.ledgers = ledgers;
        this.wording = wording;
    }

    @GetMapping("/access/writers")
    String writers(Model model) {
        List<? extends Shape<?>> shapes = ledgers.all().stream()
                .map(Entries::shape)
                .sorted(Comparator.comparing(Shape::name))
                .toList();
        model.addAttribute("title", wording.say("access.writers"));
        model.addAttribute("ledgers", shapes.size());
        model.addAttribute(
                "columns",
                shapes.stream().mapToInt(shape -> shape.columns().size()).sum());
        model.addAttribute(
                "parted",
                shapes.stream().filter(shape -> !kept(shape)).map(this::filled).toList());
        model.addAttribute(
                "kept",
                shapes.stream()
                        .filter(WritersController::kept)
                        .map(shape -> wording.title(shape))
                        .collect(Collectors.joining(wording.say("access.comma"))));
        return "access/writers";
    }

    private static boolean kept(Shape<?> shape) {
        return shape.filled().stream().allMatch(filled -> filled.hand() == Hand.KEEPER);
    }

    private Filled filled(Shape<?> shape) {
        return new Filled(
                wording.title(shape),
                shape.filled().stream()
                        .map(one -> new Line(
                                one.hand(),
                                one.columns().stream()
                                        .map(column -> wording.label(shape, column))
                                        .collect(Collectors.joining(wording.say("access.comma"))),
                                one.columns().size() == shape.columns().size(),
                                one.basis()))
                        .toList());
    }
}
