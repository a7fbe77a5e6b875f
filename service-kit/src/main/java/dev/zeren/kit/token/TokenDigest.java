package dev.zeren.kit.token;

import dev.zeren.kit.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The SHA-256 of a token: the memory of tokens must not be a store of tokens. */
record TokenDigest(long first, long second, long third, long fourth) {

    static TokenDigest of(String token) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.begin().digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        return new TokenDigest(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }
}
