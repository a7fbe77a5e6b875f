package dev.zeren.kit.token;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/**
 * Nothing is revoked: for a service behind the gateway, which has already asked. A token then lives for its own, short
 * life.
 */
@Singleton
@DefaultBean
public class NoRevocations implements Revocations {

    @Override
    public boolean covers(String subject, String session, long issuedAt) {
        return false;
    }
}
