package org.citeswarehouse.ingest.mapping;

import java.io.Serializable;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * What a value is read as.
 *
 * @param text the text that is read in its place; blank for a blank cell
 * @param code VALUE_MAPPED or VALUE_FIXED
 * @param by what says so: file and row of a mapping, or the number of a fix
 */
public record Replacement(String text, IssueCode code, String by) implements Serializable {}
