package org.citeswarehouse.ingest.validation;

/**
 * A rule that could not be held against a line, for want of reference data.
 *
 * @param rule id of the rule
 * @param reason key of the reason: NO_NAMES, PARTIAL_NAMES, NO_HYBRIDS, NO_HISTORY, AFTER_HISTORY,
 *     NO_PAIRS, NO_OCCURRENCE or NO_CLASSIFICATION
 * @param value what there is nothing known of
 */
public record NotJudged(String rule, String reason, String value) {}
