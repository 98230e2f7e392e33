package org.citeswarehouse.api.secretariat;

import java.util.List;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.model.codes.Appendices;
import org.citeswarehouse.model.codes.Appendix;
import org.citeswarehouse.model.codes.Source;
import org.citeswarehouse.model.codes.Sources;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.codes.Terms;

/**
 * The filters that are chosen from a list.
 *
 * @param word the parameter
 * @param codes its codes: terms by name in the language of the request, others as they are listed
 * @param names their names
 */
public record Choices(String word, List<String> codes, CodeNames names) {

  /** All of them. */
  public static List<Choices> all() {
    return List.of(
        new Choices(
            "appendix", Appendices.all().stream().map(Appendix::code).toList(), CodeNames.APPENDIX),
        new Choices("source", Sources.all().stream().map(Source::code).toList(), CodeNames.SOURCE),
        new Choices(
            "term",
            CodeNames.TERM.sorted(Terms.all().stream().map(Term::code).toList()),
            CodeNames.TERM));
  }
}
