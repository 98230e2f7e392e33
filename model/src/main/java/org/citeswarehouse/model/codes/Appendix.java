package org.citeswarehouse.model.codes;

/**
 * An Appendix of the Convention, or N for taxa that are in none.
 *
 * @param code I, II, III or N
 * @param name English name
 * @param source document the code comes from
 */
public record Appendix(String code, String name, String source) {}
