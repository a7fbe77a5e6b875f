package dev.zeren.assessment;

import dev.zeren.kit.testing.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service under test has a real PostgreSQL, with the roles of a deployment. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "feed", value = "true"))
public @interface OnPostgres {}
