package org.citeswarehouse.jobs.warehouse;

import java.time.Instant;

/**
 * A file as received.
 *
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 * @param name name as received, without folders
 * @param bytes length
 * @param landedAt when its bytes were landed first
 * @param path where the bytes lie
 * @param isNew whether this call landed them
 */
public record LandedFile(
    String sha256, String name, long bytes, Instant landedAt, String path, boolean isNew) {}
