package org.citeswarehouse.model.codes;

import java.time.LocalDate;

/**
 * A country, territory or other place that trade data name.
 *
 * @param code two characters: ISO 3166, or a code of the CITES guidelines
 * @param name English name
 * @param status what kind of place it is
 * @param responsibleParty Party responsible for a territory; else blank
 * @param inForceSince day on which the Convention entered into force there; null where it did not
 * @param source document the code comes from
 */
public record Country(
    String code,
    String name,
    CountryStatus status,
    String responsibleParty,
    LocalDate inForceSince,
    String source) {}
