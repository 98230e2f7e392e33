package org.citeswarehouse.reports.annual;

/**
 * What an officer decided on a line or item of the year, or of a warning of its validation.
 *
 * @param decisionId its identifier
 * @param action what was decided
 * @param about the line, item or warning it is about
 * @param reason why
 * @param decidedBy who decided
 * @param decidedAt when
 * @param effect what became of it
 */
public record Decided(
    String decisionId,
    String action,
    String about,
    String reason,
    String decidedBy,
    String decidedAt,
    String effect) {}
