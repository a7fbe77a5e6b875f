package dev.zeren.assessment.term;

/**
 * The place an assessee had in its class in an earlier year.
 *
 * @param place from 1
 * @param last whether it was the last
 */
public record PastPlace(int year, int place, boolean last) {}
