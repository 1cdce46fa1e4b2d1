package org.zhunsheng.platform.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhunsheng.platform.ledger.Wording;

/** One's own second factor (动态口令): setting it up, giving a code, taking it away. */
@Controller
@RequestMapping("/account")
class SecondFactorController {

    private final AtTheDesk desk;
    private final SecondFactors factors;
    private final Wording wording;

    SecondFactorController(AtTheDesk desk, SecondFactors factors, Wording wording) {
        this.desk = desk;
        this.factors = factors;
        this.wording = wording;
    }

    /** After the password, before anything else. */
    @GetMapping("/code")
    ModelAndView ask(@RequestParam(defaultValue = "/") String to) {
        return asked(to, false);
    }

    @PostMapping("/code")
    ModelAndView prove(@RequestParam String code, @RequestParam(defaultValue = "/") String to) {
        return switch (factors.prove(desk.signedIn(), code)) {
            case RIGHT -> new ModelAndView("redirect:" + Addresses.here(to));
            case WRONG -> asked(to, true);
            case TOO_MANY -> new ModelAndView("redirect:/login?codes");
        };
    }

    private static ModelAndView asked(String to, boolean wrong) {
        return new ModelAndView("access/code", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("to", Addresses.here(to))
                .addObject("wrong", wrong);
    }

    @GetMapping("/second-factor")
    ModelAndView own() {
        return page(false);
    }

    @PostMapping("/second-factor")
    ModelAndView enrol(@RequestParam String code) {
        return after(factors.prove(desk.signedIn(), code));
    }

    @PostMapping("/second-factor/removal")
    ModelAndView drop(@RequestParam String code) {
        return after(factors.drop(desk.signedIn(), code));
    }

    private ModelAndView after(SecondFactors.Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> new ModelAndView("redirect:/account/second-factor");
            case WRONG -> page(true);
            case TOO_MANY -> new ModelAndView("redirect:/login?codes");
        };
    }

    private ModelAndView page(boolean wrong) {
        ModelAndView page =
                new ModelAndView("access/second-factor", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        boolean has = factors.has(desk.get());
        page.addObject("title", wording.say("access.factor"))
                .addObject("wrong", wrong)
                .addObject("has", has)
                .addObject("demanded", desk.signedIn().before() == Before.ENROLMENT);
        if (has) return page;
        String key = factors.offered(desk.get());
        return page.addObject("key", key.replaceAll("(.{4})(?=.)", "$1 ")).addObject("qr", QrCode.of(address(key)));
    }

    /** What authenticators read from the code that they see. */
    private String address(String key) {
        String platform = encoded(wording.say("access.platform"));
        return "otpauth://totp/" + platform + ":" + encoded(desk.get().account()) + "?secret=" + key + "&issuer="
                + platform + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
