package org.citeswarehouse.model.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentReferenceTest {

  @Test
  void referencesJoinedByABarAreToldApart() {
    assertThat(DocumentReference.parse("C400:13CH001811|N740:685-91942343"))
        .containsExactly(
            new DocumentReference("C400", "13CH001811"),
            new DocumentReference("N740", "685-91942343"));
  }

  @Test
  void aCodeWithoutANumberIsNoReference() {
    assertThat(DocumentReference.parse("C400:")).noneMatch(DocumentReference::namesCitesDocument);
    assertThat(DocumentReference.parse("C400")).noneMatch(DocumentReference::namesCitesDocument);
    assertThat(DocumentReference.parse("C400:-")).noneMatch(DocumentReference::namesCitesDocument);
  }

  @Test
  void aNumberMayHoldAColon() {
    assertThat(DocumentReference.parse("C401:ZA:123"))
        .containsExactly(new DocumentReference("C401", "ZA:123"));
  }

  @Test
  void onlyExportPermitsAndReexportCertificatesAreForeignDocuments() {
    assertThat(DocumentReference.parse("C401:A1|C402:A2|C400:A3|C638:A4"))
        .filteredOn(DocumentReference::namesForeignDocument)
        .extracting(DocumentReference::number)
        .containsExactly("A1", "A2");
  }

  @Test
  void blankNamesNothing() {
    assertThat(DocumentReference.parse(" ")).isEmpty();
  }
}
