package dev.zeren.kit.http;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a page begins: the sort key of the row before it, in a form that clients need not understand. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final Cursor START = new Cursor(null);

    private final Object[] key;

    private Cursor(Object[] key) {
        this.key = key;
    }

    /** The beginning of a list. */
    public static Cursor start() {
        return START;
    }

    public boolean isStart() {
        return key == null;
    }

    public UUID uuid(int part) {
        return (UUID) key[part];
    }

    public String text(int part) {
        return (String) key[part];
    }

    public int number(int part) {
        return (Integer) key[part];
    }

    public long longNumber(int part) {
        return (Long) key[part];
    }

    public Instant instant(int part) {
        return (Instant) key[part];
    }

    static String write(Object... key) {
        String joined = Stream.of(key).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String written, Class<?>... types) {
        if (written == null) {
            return START;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written);
            String joined = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String[] parts = joined.split(SEPARATOR, -1);
            if (parts.length != types.length) {
                throw new IllegalArgumentException("parts");
            }
            Object[] key = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                key[i] = parse(parts[i], types[i]);
            }
            return new Cursor(key);
        } catch (IllegalArgumentException | CharacterCodingException | java.time.DateTimeException madeUp) {
            throw new Rejection(CommonProblem.INVALID_CURSOR);
        }
    }

    private static Object parse(String part, Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString(part);
        }
        if (type == Long.class) {
            return Long.valueOf(part);
        }
        if (type == Integer.class) {
            return Integer.valueOf(part);
        }
        if (type == Instant.class) {
            return Instant.parse(part);
        }
        if (part.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("NUL");
        }
        return part;
    }
}
