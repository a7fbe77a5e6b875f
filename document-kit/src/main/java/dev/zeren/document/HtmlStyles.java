package dev.zeren.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page hides: by attribute, by the style of the element itself, and by those rules of its style sheets that name an
 * element, a class, an element of a class, or an id. Rules within others, for print or for narrow screens, count for nothing.
 */
final class HtmlStyles {

    /** Longer ones name no class that a page hides. */
    private static final int LONGEST_SELECTOR = 200;

    private static final int MOST_RULES = 5_000;
    private static final Pattern SIMPLE = Pattern.compile("[a-z][a-z0-9]*|[a-z0-9]*[.#][-_\\p{L}0-9]+");
    private static final Pattern DISPLAY = Pattern.compile("(?:^|;)display:([-a-z]+)");
    private static final Pattern VISIBILITY = Pattern.compile("(?:^|;)visibility:(hidden|visible)");

    /** Whether what a selector names is hidden. */
    private final Map<String, Boolean> rules = new HashMap<>();

    HtmlStyles(Document page) {
        page.select("style").forEach(style -> read(withoutComments(style.data())));
    }

    private static String withoutComments(String sheet) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        int comment = sheet.indexOf("/*");
        while (comment >= 0) {
            plain.append(sheet, from, comment);
            int end = sheet.indexOf("*/", comment + 2);
            from = end < 0 ? sheet.length() : end + 2;
            comment = sheet.indexOf("/*", from);
        }
        return plain.append(sheet, from, sheet.length())
                .toString()
                .replace("<!--", "")
                .replace("-->", "");
    }

    private void read(String sheet) {
        int from = 0;
        int open = sheet.indexOf('{');
        while (open >= 0) {
            int close = closing(sheet, open);
            rule(sheet.substring(from, open), sheet.substring(open + 1, close));
            from = Math.min(close + 1, sheet.length());
            open = sheet.indexOf('{', from);
        }
    }

    /** Where the brace that opens is closed; the end of the sheet where it never is. */
    private static int closing(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            char c = sheet.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return sheet.length();
    }

    private void rule(String selectors, String declarations) {
        Optional<Boolean> hidden =
                declarations.length() > LONGEST_SELECTOR * 10 ? Optional.empty() : hidden(declarations);
        if (hidden.isEmpty() || rules.size() >= MOST_RULES) {
            return;
        }
        Stream.of(selectors.split(","))
                .map(selector -> selector.strip().toLowerCase(Locale.ROOT))
                .filter(selector -> selector.length() <= LONGEST_SELECTOR)
                .filter(selector -> SIMPLE.matcher(selector).matches())
                .forEach(selector -> rules.put(selector, hidden.get()));
    }

    /** What declarations say; nothing when they say neither. */
    private static Optional<Boolean> hidden(String declarations) {
        String plain = declarations.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        Matcher display = DISPLAY.matcher(plain);
        Matcher visibility = VISIBILITY.matcher(plain);
        boolean displayed = display.find();
        boolean visible = visibility.find();
        if (!displayed && !visible) {
            return Optional.empty();
        }
        return Optional.of(displayed && display.group(1).equals("none")
                || visible && visibility.group(1).equals("hidden"));
    }

    boolean hides(Element element) {
        Optional<Boolean> own = hidden(element.attr("style"));
        if (element.hasAttr("hidden") || own.isPresent()) {
            return own.orElse(true);
        }
        return !rules.isEmpty() && isHiddenByRule(element);
    }

    /** The rule that names an element most closely decides. */
    private boolean isHiddenByRule(Element element) {
        String name = element.normalName();
        List<String> classes = element.classNames().stream()
                .map(word -> "." + word.toLowerCase(Locale.ROOT))
                .toList();
        List<Boolean> told = Stream.of(
                        Stream.of("#" + element.id().toLowerCase(Locale.ROOT)),
                        classes.stream().map(word -> name + word),
                        classes.stream(),
                        Stream.of(name))
                .flatMap(selectors -> selectors)
                .filter(rules::containsKey)
                .map(rules::get)
                .toList();
        return !told.isEmpty() && told.get(0);
    }
}
