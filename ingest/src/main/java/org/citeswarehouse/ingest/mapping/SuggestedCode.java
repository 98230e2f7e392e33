package org.citeswarehouse.ingest.mapping;

/**
 * A code that a word may stand for; nothing is read as it before somebody says so.
 *
 * @param code the code
 * @param method CASE, the code in other letters; NAME, a name of it; or SIMILAR, nearly one
 * @param score how near the word is, in hundredths; 100 for the same
 */
public record SuggestedCode(String code, String method, int score) {}
