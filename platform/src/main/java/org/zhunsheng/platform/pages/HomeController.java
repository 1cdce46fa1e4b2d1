package org.zhunsheng.platform.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.platform.kernel.Today;

/** The overview (总览): what today asks of the person who is signed in. */
@Controller
class HomeController {

    private final Today today;

    HomeController(Today today) {
        this.today = today;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        model.addAttribute("title", dateline(today.day(), locale));
        return "pages/home";
    }

    /** {@code 2022年4月12日 星期二}. */
    static String dateline(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("en") ? "EEEE, d MMMM yyyy" : "yyyy年M月d日 EEEE";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
