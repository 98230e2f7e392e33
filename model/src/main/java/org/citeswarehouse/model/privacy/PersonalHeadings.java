package org.citeswarehouse.model.privacy;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Headings of columns beyond a layout whose cells may identify a person: names, addresses, numbers
 * of persons and firms. National registers have such columns beside those that are read; what
 * stands in them never leaves the landed file. Taken widely, since a column that is left out is
 * told and can be mapped, but a name that was copied is in every version of a table. Source:
 * formats section 7, docs/PRIVACY.md.
 */
public final class PersonalHeadings {

  /** Words that say whose a cell is or how to reach them, in English, French and Spanish. */
  private static final Set<String> ALWAYS =
      words(
          "holder titulaire titular applicant demandeur requerant solicitante address adresse",
          "direccion domicilio domicile street rue calle city ville ciudad postcode zip phone",
          "telephone telefono tel mobile movil fax email mail courriel correo passport passeport",
          "pasaporte consignee consignor destinataire destinatario expediteur expedidor remitente",
          "trader commercant comerciante declarant declarante agent agente broker courtier",
          "transitaire signatory signataire firmante officer fonctionnaire funcionario inspector",
          "inspecteur surname lastname firstname prenom apellido apellidos eori vat tva nif cif",
          "siret company societe sociedad empresa entreprise firm contact contacto owner",
          "proprietaire propietario person personne persona individual birth naissance nacimiento",
          "firma cedula dni rut permittee detenteur beneficiaire beneficiario interesado client",
          "cliente shipper signed signe firmado raison razon");

  /** A name; in French, nombre counts, and is left out all the same. */
  private static final Set<String> NAME = words("name names nom noms nombre nombres");

  /** Words that make the name one of a species, a place or a thing. */
  private static final Set<String> OF_NO_PERSON =
      words(
          "scientific scientifique cientifico common commun comun vernacular vernaculaire latin",
          "species espece especie taxon taxa genus genre genero family famille familia product",
          "produit producto country pays pais office bureau oficina port puerto airport aeroport",
          "aeropuerto vessel navire buque accepted accepte aceptado trade unit unite unidad term",
          "terme termino file fichier archivo sheet specimens specimen especimenes colis bultos");

  /** Parties to the trade, where the words beside them do not make them a country or a document. */
  private static final Set<String> PARTY =
      words("importer exporter importateur exportateur importador exportador");

  private static final Set<String> COUNTRY_OR_DOCUMENT =
      words(
          "country pays pais iso permit permis permiso licence license licencia certificate",
          "certificat certificado reported quantity quantite cantidad");

  private PersonalHeadings() {}

  /** Whether what stands below a heading may identify a person. */
  public static boolean mayNamePeople(String heading) {
    List<String> words = split(heading);
    return has(words, ALWAYS)
        || (has(words, NAME) && (has(words, PARTY) || !has(words, OF_NO_PERSON)))
        || (has(words, PARTY) && !has(words, COUNTRY_OR_DOCUMENT));
  }

  private static boolean has(List<String> words, Set<String> listed) {
    return !Collections.disjoint(words, listed);
  }

  /** Words without accents in small letters; a capital within a word begins another. */
  private static List<String> split(String heading) {
    String plain =
        Normalizer.normalize(heading, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
            .toLowerCase(Locale.ROOT);
    return List.of(plain.split("[^\\p{L}]+"));
  }

  private static Set<String> words(String... lines) {
    return Stream.of(lines)
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
