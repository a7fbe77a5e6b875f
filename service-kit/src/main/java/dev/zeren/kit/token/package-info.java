/**
 * Verified tokens, kept for a short while, so that a token is verified once and not on every request. The gateway and
 * the services share it: each of them verifies for itself, with quarkus-oidc, and remembers what it found.
 *
 * <p>A service needs nothing but the dependency on the kit. {@link dev.zeren.kit.token.CachedTokenMechanism} stands
 * before quarkus-oidc's own mechanism and hands every token it does not know on to it.
 */
package dev.zeren.kit.token;
