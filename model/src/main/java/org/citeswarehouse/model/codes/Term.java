package org.citeswarehouse.model.codes;

/**
 * A term: what kind of specimen is traded.
 *
 * @param code three letters
 * @param name English name
 * @param status whether it is in use
 * @param mapsTo the current term that UNEP-WCMC reads it as; blank where there is none
 * @param usualUnit unit code the guidelines prefer; blank where unknown
 * @param source document the code comes from
 */
public record Term(
    String code, String name, CodeStatus status, String mapsTo, String usualUnit, String source) {}
