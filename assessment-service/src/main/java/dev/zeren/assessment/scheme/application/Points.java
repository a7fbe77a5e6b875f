package dev.zeren.assessment.scheme.application;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of a scheme: at least 0, at most six digits before the point and four behind it. */
@Digits(integer = 6, fraction = 4)
@PositiveOrZero
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Points {

    String message() default "0 至 999999.9999，小数不超过四位 · 0 to 999999.9999 with four digits behind the point at most";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
