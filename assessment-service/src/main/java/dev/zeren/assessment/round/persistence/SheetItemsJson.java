package dev.zeren.assessment.round.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.zeren.assessment.term.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The items of sheets in the form in which they are kept: by key, names of one letter, for there are millions. */
@ApplicationScoped
public class SheetItemsJson {

    /** An item. @param v its value @param g its grade @param n whether it does not apply @param r why @param e evidence */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Kept(BigDecimal v, String g, Boolean n, String r, List<String> e) {

        ScoredItem toItem() {
            return new ScoredItem(v, g, n != null, r, e);
        }

        static Kept from(ScoredItem item) {
            return new Kept(
                    plain(item.value()),
                    item.grade(),
                    item.notApplicable() ? true : null,
                    item.reason(),
                    item.evidence());
        }
    }

    // 8.50 and 8.5 are the same score.
    private static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private final ObjectReader reader;
    private final ObjectWriter writer;

    SheetItemsJson(ObjectMapper json) {
        this.reader = json.readerForMapOf(Kept.class);
        this.writer = json.writer().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    public String write(Map<String, ScoredItem> items) {
        SortedMap<String, Kept> kept = new TreeMap<>();
        items.forEach((key, item) -> kept.put(key, Kept.from(item)));
        try {
            return writer.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In the order of the keys. */
    public SortedMap<String, ScoredItem> read(String text) {
        try {
            Map<String, Kept> kept = reader.readValue(text);
            SortedMap<String, ScoredItem> items = new TreeMap<>();
            kept.forEach((key, item) -> items.put(key, item.toItem()));
            return items;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
