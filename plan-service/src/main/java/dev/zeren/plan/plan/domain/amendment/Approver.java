package dev.zeren.plan.plan.domain.amendment;

import java.util.UUID;

/**
 * Who approved an amendment.
 *
 * @param personId null for somebody whom the directory does not know
 */
public record Approver(String name, UUID personId) {}
