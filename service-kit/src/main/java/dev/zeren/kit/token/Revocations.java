package dev.zeren.kit.token;

/**
 * Tokens that must no longer be honoured although their time is not up: sessions that have ended, subjects that have
 * been logged out. Asked for every token on every request, known or not; an answer must cost no more than a look into
 * memory.
 */
public interface Revocations {

    /**
     * Whether a token must be refused.
     *
     * @param subject its claim {@code sub}; null when it has none
     * @param session its claim {@code sid}; null when it belongs to no session
     * @param issuedAt its claim {@code iat}, in seconds since 1970; 0 when it has none
     */
    boolean covers(String subject, String session, long issuedAt);
}
