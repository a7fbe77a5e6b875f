package dev.zeren.plan.todo.persistence;

import dev.zeren.plan.term.TodoKind;

/** How many todos of a kind somebody has, and how many of them are past their last day. */
public record KindCount(TodoKind kind, int all, int overdue) {}
