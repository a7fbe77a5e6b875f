/** A draft as a value, and the corrections that make another one of it. Nothing here changes in place. */
package dev.zeren.plan.plan.domain.draft;
