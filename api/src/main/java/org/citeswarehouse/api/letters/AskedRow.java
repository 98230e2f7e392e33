package org.citeswarehouse.api.letters;

import java.util.Map;

/**
 * A row of a letter, in the language of the recipient.
 *
 * @param number its number in the letter, from 1
 * @param question what is asked
 * @param subject the permit line or customs item, by the fields of a decision
 * @param about permit and line, or declaration and item, in words
 * @param goods what the goods are
 * @param sentence what is asked, in a sentence
 * @param unit standard unit of the line; blank where there is none
 * @param certified quantity that was certified, in that unit; blank where unknown
 * @param declared quantity that was declared, in that unit; blank where unknown
 * @param shared whether others know of the same line too
 */
public record AskedRow(
    int number,
    Question question,
    Map<String, String> subject,
    String about,
    String goods,
    String sentence,
    String unit,
    String certified,
    String declared,
    boolean shared) {

  public AskedRow {
    subject = Map.copyOf(subject);
  }
}
