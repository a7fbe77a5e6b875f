package dev.zeren.assessment.result.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * The SHA-256 of a proof. A number that has no part in the total, as a step that was not reached, can be changed without
 * the total's telling; not without this. It is taken over one line for each node, from the top down:
 * {@code depth|rule|key|name|points|full|applies|given|source}, what is absent empty, the given as {@code name=value;}
 * by name, the source as {@code id,by,name,panel,period,at,reason,evidence+…}; {@code \ | newline} in a text with a
 * backslash before them; each line ends with a newline.
 */
public final class ProofDigest {

    private final StringBuilder lines = new StringBuilder(1 << 16);
    private final MessageDigest digest;
    // A sheet stands in a proof once for each indicator, and writing an instant costs more than finding it here.
    private final Map<Object, String> written = new HashMap<>();

    public ProofDigest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest; the same object can be asked again and again, by one thread. */
    public byte[] of(ProofNode proof) {
        lines.setLength(0);
        written.clear();
        write(0, proof);
        return digest.digest(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(int depth, ProofNode node) {
        lines.append(depth).append('|').append(node.rule()).append('|');
        text(node.key());
        lines.append('|');
        text(node.name());
        lines.append('|').append(node.points()).append('|');
        if (node.full() != null) {
            lines.append(node.full());
        }
        lines.append('|').append(node.applies()).append('|');
        for (Map.Entry<String, String> entry : node.given().entrySet()) {
            text(entry.getKey());
            lines.append('=');
            text(entry.getValue());
            lines.append(';');
        }
        lines.append('|');
        if (node.source() != null) {
            write(node.source());
        }
        lines.append('\n');
        for (ProofNode part : node.parts()) {
            write(depth + 1, part);
        }
    }

    private void write(ProofNode.Source source) {
        lines.append(written(source.id())).append(',');
        if (source.by() != null) {
            lines.append(written(source.by()));
        }
        for (String word : new String[] {source.name(), source.panel(), source.period(), written(source.at())}) {
            lines.append(',');
            text(word);
        }
        lines.append(',');
        text(source.reason());
        lines.append(',');
        source.evidence().forEach(id -> {
            lines.append('+');
            text(id);
        });
    }

    private String written(Object value) {
        return value == null ? null : written.computeIfAbsent(value, Object::toString);
    }

    private void text(String value) {
        if (value == null) {
            return;
        }
        // Nearly all texts have none of these, and a large round has some ten million of them.
        if (value.indexOf('\\') < 0 && value.indexOf('|') < 0 && value.indexOf('\n') < 0) {
            lines.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '\\' || letter == '|' || letter == '\n') {
                lines.append('\\');
            }
            lines.append(letter);
        }
    }
}
