package dev.zeren.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lists of a Word file, and their counters while its paragraphs pass in order (ISO/IEC 29500-1, 17.9). */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int LONGEST_CHAIN = 10;

    private static final class AbstractList {
        private final Map<Integer, NumberLevel> levels = new TreeMap<>();
        private final Integer[] counters = new Integer[LEVELS];
        private String styleLink;
        private String numStyleLink;
    }

    private static final class ListInstance {
        private final Map<Integer, NumberLevel> levels = new TreeMap<>();
        private final Map<Integer, Integer> starts = new TreeMap<>();
        private Integer abstractId;
        private boolean used;
    }

    private final ParagraphStyles styles;
    private final Map<Integer, AbstractList> abstracts = new HashMap<>();
    private final Map<Integer, ListInstance> lists = new HashMap<>();

    Numbering(ParagraphStyles styles) {
        this.styles = styles;
    }

    /** Reads {@code word/numbering.xml}, on whose root the cursor stands. */
    void read(XmlCursor cursor) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "abstractNum" -> readAbstract(cursor);
                case "num" -> readList(cursor);
                default -> {
                    // Picture bullets have no text.
                }
            }
        });
    }

    private void readAbstract(XmlCursor cursor) {
        AbstractList list = new AbstractList();
        cursor.attribute("abstractNumId").flatMap(XmlCursor::parse).ifPresent(id -> abstracts.put(id, list));
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "lvl" -> readLevel(cursor, list.levels);
                case "styleLink" -> list.styleLink = cursor.value().orElse(null);
                case "numStyleLink" -> list.numStyleLink = cursor.value().orElse(null);
                default -> {
                    // Names and templates change no number.
                }
            }
        });
    }

    private void readList(XmlCursor cursor) {
        ListInstance list = new ListInstance();
        cursor.attribute("numId").flatMap(XmlCursor::parse).ifPresent(id -> lists.put(id, list));
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "abstractNumId" -> list.abstractId = cursor.number().orElse(null);
                case "lvlOverride" -> readOverride(cursor, list);
                default -> {
                    // Nothing else numbers.
                }
            }
        });
    }

    private void readOverride(XmlCursor cursor, ListInstance list) {
        Optional<Integer> level = cursor.attribute("ilvl").flatMap(XmlCursor::parse);
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "startOverride" -> level.ifPresent(l -> cursor.number().ifPresent(n -> list.starts.put(l, n)));
                case "lvl" -> readLevel(cursor, list.levels);
                default -> {
                    // Nothing else overrides.
                }
            }
        });
    }

    private static void readLevel(XmlCursor cursor, Map<Integer, NumberLevel> levels) {
        cursor.attribute("ilvl")
                .flatMap(XmlCursor::parse)
                .filter(level -> level >= 0 && level < LEVELS)
                .ifPresent(level -> levels.put(level, NumberLevel.read(cursor)));
    }

    /**
     * The printed number of the next paragraph, with what separates it from the text; empty when it has none. Counts the
     * paragraph.
     *
     * @param direct what the paragraph itself says
     * @param styleId its style; null for the default
     */
    String next(NumberReference direct, String styleId) {
        NumberReference ofStyle = styles.number(styleId);
        Integer numId = direct.numId() == null ? ofStyle.numId() : direct.numId();
        ListInstance list = numId == null ? null : lists.get(numId);
        Optional<AbstractList> abstractList = abstractOf(list, LONGEST_CHAIN);
        if (abstractList.isEmpty()) {
            return "";
        }
        AbstractList counted = abstractList.get();
        int level = direct.level() != null ? direct.level() : levelOfStyle(counted, list, styleId, ofStyle.level());
        if (level < 0 || level >= LEVELS || level(counted, list, level) == null) {
            return "";
        }
        count(counted, list, level);
        return print(counted, list, level);
    }

    /** A list may borrow its levels from a numbering style, which names another list. */
    private Optional<AbstractList> abstractOf(ListInstance list, int hops) {
        AbstractList own = list == null ? null : abstracts.get(list.abstractId);
        if (own == null || own.numStyleLink == null || !own.levels.isEmpty() || hops == 0) {
            return Optional.ofNullable(own);
        }
        Optional<AbstractList> linked = abstracts.values().stream()
                .filter(candidate -> own.numStyleLink.equals(candidate.styleLink))
                .findFirst();
        return linked.isPresent()
                ? linked
                : abstractOf(lists.get(styles.number(own.numStyleLink).numId()), hops - 1);
    }

    /** A level may name the paragraph style it belongs to. */
    private int levelOfStyle(AbstractList counted, ListInstance list, String styleId, Integer said) {
        List<String> chain = styles.chain(styleId);
        for (int level = 0; level < LEVELS; level++) {
            NumberLevel candidate = level(counted, list, level);
            if (candidate != null && candidate.style() != null && chain.contains(candidate.style())) {
                return level;
            }
        }
        return said == null ? 0 : said;
    }

    private static NumberLevel level(AbstractList counted, ListInstance list, int level) {
        NumberLevel own = list.levels.get(level);
        return own == null ? counted.levels.get(level) : own;
    }

    private static void count(AbstractList counted, ListInstance list, int level) {
        if (!list.used) {
            // Lists of one abstract list go on counting unless a list says where it starts.
            list.starts.keySet().stream()
                    .filter(overridden -> overridden >= 0 && overridden < LEVELS)
                    .forEach(overridden -> counted.counters[overridden] = null);
            list.used = true;
        }
        Integer current = counted.counters[level];
        counted.counters[level] = current == null ? start(counted, list, level) : current + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            NumberLevel definition = level(counted, list, deeper);
            if (definition == null || definition.restartsAfter(deeper, level)) {
                counted.counters[deeper] = null;
            }
        }
    }

    private static int start(AbstractList counted, ListInstance list, int level) {
        NumberLevel definition = level(counted, list, level);
        return list.starts.getOrDefault(level, definition == null ? 1 : definition.start());
    }

    private static String print(AbstractList counted, ListInstance list, int level) {
        NumberLevel own = level(counted, list, level);
        List<String> numbers = new ArrayList<>();
        for (int l = 0; l <= level; l++) {
            Integer counter = counted.counters[l];
            NumberLevel definition = level(counted, list, l);
            String format = own.legal() || definition == null ? "decimal" : definition.format();
            numbers.add(NumberFormats.print(format, counter == null ? start(counted, list, l) : counter));
        }
        return own.print(numbers);
    }
}
