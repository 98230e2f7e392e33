package org.citeswarehouse.ingest.reference;

import java.time.LocalDate;

/**
 * A notification or regulation with its date: a row of the table notification_statements.
 *
 * @param number number by which suspensions name it
 * @param name its name
 * @param day its date
 * @param eventType what it is
 * @param basis why trade is suspended
 */
public record Notification(
    String number, String name, LocalDate day, String eventType, String basis) {}
