package org.citeswarehouse.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of codes that the lists of the CITES Trade Database and Resolution Conf. 12.3 give. */
class CodeNamesTest {

  @AfterEach
  void free() {
    Asking.free();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TERM    | PLA | Nappe                           | Napa
          TERM    | FIG | Juvéniles                       | Jaramugos
          TERM    | FIN | Aileron                         | Aleta
          TERM    | CHP | Copeaux                         | Astillas (de madera)
          TERM    | SID | Flanc                           | Flanco
          UNIT    | BAK | Peaux de dos                    | Dorsos de piel
          UNIT    | KGM | Kilogrammes                     | Kilogramos
          PURPOSE | P   | Fins personnelles               | Objeto personal
          PURPOSE | Q   | Cirque et exposition itinérante | Circo y exhibición itinerante
          PURPOSE | M   | Fins médicales (y compris la recherche biomédicale) | Médico (inclusive la investigación biomédica)
          SOURCE  | U   | Source inconnue                 | Origen desconocido
          SOURCE  | R   | Animaux élevés en ranch         | Animales criados en granjas
          SOURCE  | W   | Prélevés dans la nature         | Recolectados en el medio silvestre
          COUNTRY | SZ  | Eswatini                        | Eswatini
          COUNTRY | MK  | Macédoine du Nord               | Macedonia del Norte
          """)
  void a_code_has_the_name_that_officers_know(
      CodeNames kind, String code, String french, String spanish) {
    Asking.NONE.in(Language.FR).bind();
    assertThat(kind.name(code)).isEqualTo(french);
    Asking.NONE.in(Language.ES).bind();
    assertThat(kind.name(code)).isEqualTo(spanish);
  }
}
