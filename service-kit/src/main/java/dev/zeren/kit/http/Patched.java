package dev.zeren.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A member of a JSON Merge Patch (RFC 7396): not mentioned, set to null, or set to a value.
 *
 * @param <T> what the member holds
 */
@JsonDeserialize(using = Patched.Deserializer.class)
public final class Patched<T> {

    private static final Patched<?> ABSENT = new Patched<>(false, null);

    private final boolean present;
    private final T value;

    private Patched(boolean present, T value) {
        this.present = present;
        this.value = value;
    }

    public static <T> Patched<T> of(T value) {
        return new Patched<>(true, value);
    }

    @SuppressWarnings("unchecked")
    public static <T> Patched<T> absent() {
        return (Patched<T>) ABSENT;
    }

    /** Whether the patch mentions the member. */
    public boolean isPresent() {
        return present;
    }

    /** The value given; null when the patch removes it or does not mention it. */
    public T value() {
        return value;
    }

    /** Does something with the value, null included, if the patch mentions the member. */
    public void ifPresent(Consumer<? super T> action) {
        if (present) {
            action.accept(value);
        }
    }

    static final class Deserializer extends JsonDeserializer<Patched<?>> implements ContextualDeserializer {

        private final JavaType valueType;

        Deserializer() {
            this(null);
        }

        private Deserializer(JavaType valueType) {
            this.valueType = valueType;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Deserializer(context.getContextualType().containedType(0));
        }

        @Override
        public Patched<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Patched.of(context.<Object>readValue(parser, valueType));
        }

        @Override
        public Patched<?> getNullValue(DeserializationContext context) {
            return Patched.of(null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Patched.absent();
        }
    }
}
