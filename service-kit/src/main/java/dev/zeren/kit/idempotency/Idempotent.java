package dev.zeren.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a creating POST: the header {@code Idempotency-Key} makes it safe to send again. The same key with the same
 * request gives the first response once more; with another request it is refused; while the first is under way it is
 * refused with 409. A failed request leaves no key behind.
 *
 * <p>The method must return {@code jakarta.ws.rs.core.Response} and is run in one transaction with its key, so that an
 * effect without its key, or a key without its effect, cannot outlive a crash.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
