package dev.zeren.gateway.contract;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The pages that explain the problems: docs/problems, packaged, as HTML. */
@Singleton
class ProblemPages {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

    private final Map<String, Optional<Buffer>> rendered = new ConcurrentHashMap<>();

    /** The page of a problem, or empty when there is none. */
    Optional<Buffer> find(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Optional<Buffer> known = rendered.get(code);
        if (known != null) {
            return known;
        }
        Optional<Buffer> page = read(code).map(text -> Buffer.buffer(Markdown.page(code, text)));
        // Only what exists is remembered: invented codes must not fill the memory.
        page.ifPresent(buffer -> rendered.put(code, page));
        return page;
    }

    private static Optional<String> read(String code) {
        try (InputStream in = ProblemPages.class.getResourceAsStream("/problems/" + code + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("docs/problems/" + code + ".md", unreadable);
        }
    }
}
