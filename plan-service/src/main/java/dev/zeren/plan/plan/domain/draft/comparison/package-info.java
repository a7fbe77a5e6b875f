/** What lies between a draft and another version of its document: which of their parts are the same, and what changed. */
package dev.zeren.plan.plan.domain.draft.comparison;
