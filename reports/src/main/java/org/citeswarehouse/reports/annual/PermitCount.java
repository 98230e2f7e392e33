package org.citeswarehouse.reports.annual;

import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitType;

/**
 * How many documents of one type the Party granted in the year of the report. Source: Article
 * VIII.7(a) asks for number and type of permits and certificates granted.
 *
 * @param type type of the document
 * @param other kind of a document of type O; null for the others, or where it is not known
 * @param permits number of documents, not of their lines
 * @param voided how many of them were cancelled, replaced or reported lost since
 */
public record PermitCount(PermitType type, OtherType other, long permits, long voided) {}
