package org.zhunsheng.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** A form of a page as a browser sends it: where to, and what its fields say, the boxes that are not ticked left out. */
public record SentForm(String action, MultiValueMap<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern TEXT = Pattern.compile("^(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern OPTIONS = Pattern.compile("^(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    /** The posting forms of a page, in its order. */
    public static List<SentForm> of(String page) {
        List<SentForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Map<String, String> said = attributes(form.group(1));
            if (said.getOrDefault("method", "get").equals("post"))
                forms.add(new SentForm(said.getOrDefault("action", ""), fields(form.group(2))));
        }
        return forms;
    }

    /** The first whose address begins so. */
    public static SentForm to(String page, String path) {
        return of(page).stream()
                .filter(form -> form.action().startsWith(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + path));
    }

    private static MultiValueMap<String, String> fields(String form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            Map<String, String> said = attributes(field.group(2));
            String name = said.getOrDefault("name", "");
            if (name.isEmpty() || said.containsKey("disabled")) continue;
            String behind = form.substring(field.end());
            switch (field.group(1)) {
                case "textarea" -> fields.add(name, HtmlUtils.htmlUnescape(inside(TEXT, behind)));
                case "select" -> chosen(inside(OPTIONS, behind)).forEach(value -> fields.add(name, value));
                default -> {
                    String type = said.getOrDefault("type", "text");
                    if (type.equals("file")) continue;
                    boolean box = type.equals("radio") || type.equals("checkbox");
                    if (!box || said.containsKey("checked")) fields.add(name, said.getOrDefault("value", ""));
                }
            }
        }
        return fields;
    }

    private static String inside(Pattern element, String behind) {
        Matcher found = element.matcher(behind);
        return found.find() ? found.group(1) : "";
    }

    /** The chosen option, else the first. */
    private static List<String> chosen(String options) {
        List<Map<String, String>> all = OPTION.matcher(options)
                .results()
                .map(option -> attributes(option.group(1)))
                .toList();
        return all.stream()
                .filter(option -> option.containsKey("selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> List.of(option.getOrDefault("value", "")))
                .orElse(List.of());
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(one ->
                        attributes.put(one.group(1), HtmlUtils.htmlUnescape(one.group(2) == null ? "" : one.group(2))));
        return attributes;
    }
}
