package dev.zeren.kit.http;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads query parameters that are ids, days, numbers, truth values or one of several words, and says what is wrong with them.
 * JAX-RS would answer 404, which here means that an object is not to be seen.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        if (name == null) {
            return null;
        }
        if (type == UUID.class) {
            return (ParamConverter<T>) new Converter<>(QueryParameters::uuid, refusal(name, "UUID"));
        }
        if (type == boolean.class || type == Boolean.class) {
            return (ParamConverter<T>) new Converter<>(QueryParameters::truth, refusal(name, "true, false"));
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new Converter<>(QueryParameters::day, refusal(name, "yyyy-MM-dd"));
        }
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>) new Converter<>(Integer::valueOf, refusal(name, "整数 · integer"));
        }
        if (type.isEnum()) {
            String words =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return new Converter<>(text -> word(type, text), refusal(name, words));
        }
        return null;
    }

    private static UUID uuid(String text) {
        // UUID.fromString also takes shortened groups; two spellings of one id would be two cache entries.
        return text.length() == 36 ? UUID.fromString(text) : null;
    }

    // ISO 8601 knows years of nine digits; the database does not.
    private static LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    // Boolean.valueOf takes whatever is not "true" for false: a misspelt dryRun would save.
    private static Boolean truth(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }

    private static <T> T word(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Rejection refusal(String name, String expected) {
        Text detail = new Text("取值应为：" + expected, "Expected: " + expected);
        return new Rejection(CommonProblem.INVALID_PARAMETER, List.of(new Fault(name, "invalid-value", detail)));
    }

    private record Converter<T>(Function<String, T> parse, Rejection refusal) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            T value;
            try {
                value = parse.apply(text);
            } catch (IllegalArgumentException unreadable) {
                throw refusal;
            }
            if (value == null) {
                throw refusal;
            }
            return value;
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
