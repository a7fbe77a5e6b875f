/** A house that breaks every rule, so that each rule is seen to fail. Never part of a service. */
package dev.zeren.crooked;
