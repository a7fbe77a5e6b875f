/** Refusals as RFC 9457 problem details, and the mappers that make everything that goes wrong into one. */
package dev.zeren.kit.problem;
