/**
 * Letters: lists of what a customs office, a permit holder or a partner Party has to answer, and
 * what becomes of the answers. From questions ({@code OfficeQuestions}, …) to a kept {@code
 * Letter}, its workbook and mail, the list that comes back, and the decisions it means.
 */
package org.citeswarehouse.api.letters;
