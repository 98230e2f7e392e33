package org.citeswarehouse.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;

/**
 * What QZ has beside its register: a landed file with problems, an upload to confirm and one that
 * waits for the worker, a letter whose list came back, a decision and a fix that wait, and a report
 * that was frozen twice.
 *
 * @param upload identifier of the upload to confirm
 * @param sent identifier of the upload that waits for the worker
 * @param letter identifier of the letter
 * @param list SHA-256 of its list
 * @param decision identifier of the decision
 * @param fix identifier of the fix
 * @param proposal a code that is proposed for a value, as forms carry it
 */
record WhatQzHas(
    String upload,
    String sent,
    String letter,
    String list,
    String decision,
    String fix,
    String proposal) {

  /** A landed file. */
  static final String FILE = "ab02";

  static final byte[] ENDORSEMENTS =
      """
      issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,dead_quantity,transport_doc_no,customs_declaration_no,method
      QZ,24QZ2,A,E,2024-05-01,Port,10,,,,,BOX14
      """
          .getBytes(StandardCharsets.UTF_8);

  /** Tables with the landed file; a run is still to end. */
  static FixtureWarehouse tables(Path folder) {
    try {
      Path landed = Files.createDirectories(folder.resolve("landing/ab").resolve(FILE));
      Files.write(landed.resolve("original"), ENDORSEMENTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Register.in(folder)
        .write(
            OperationTables.FILES,
            """
            run_id,sha256,kind,party,name,release,sequence,rows_read
            r0,ab01,permits,QZ,permits-of-qz.csv,,1,5
            r0,ab02,endorsements,QZ,landed-of-qz.csv,,2,1
            r0,ab03,shipments,,published.zip,v1,3,0
            r0,ab04,shipments,,published.zip,v2,4,0
            """)
        .write(
            BronzeTables.of(InputKind.PERMITS),
            """
            party,run_id,file_sha256,file,row,in_permit_no,in_term,in_import_country
            QZ,r0,ab01,permits-of-qz.csv,2,24/QZ/1,LIV,DE
            QZ,r0,ab01,permits-of-qz.csv,5,24/QZ/1,live animal,DE
            QZ,r0,ab01,permits-of-qz.csv,6,24/QZ/1,qz whole skin,DE
            QZ,r0,ab01,permits-of-qz.csv,7,24/QZ/1,LIV,Deutschland
            """)
        .write(
            RegisterTables.REJECTS,
            """
            party,run_id,file,row,column,value,code,severity,message,suggestion,kind,file_sha256
            QZ,r0,permits-of-qz.csv,5,term,live animal,UNKNOWN_TERM,REJECTED,No term.,Use one.,permits,ab01
            QZ,r0,permits-of-qz.csv,6,term,qz whole skin,UNKNOWN_TERM,REJECTED,No term.,Use one.,permits,ab01
            QZ,r0,permits-of-qz.csv,7,import_country,Deutschland,UNKNOWN_COUNTRY,REJECTED,No country.,Use one.,permits,ab01
            """)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year,state
            QZ,2024,actual,exports,QZ,24/QZ/1,A,II,Python regius,LIV,7,NAR,DE,24/QZ/1,T,C,2024,PART_USED
            QZ,2024,actual,exports,QZ,24QZ2,A,II,Naja naja,SKI,0,NAR,NA,24QZ2,T,W,2024,PART_USED
            """);
  }

  /** An officer of QZ, who comes with a key, does all that by the ways there are. */
  static WhatQzHas by(Visitor officer) throws IOException {
    String letter =
        last(
            officer.post(
                "/letters",
                Map.of("party", "QZ", "year", "2024", "to", "office Port", "language", "en")));
    String letters = "/letters/QZ/" + letter;
    for (String after : List.of("0", "1")) {
      last(
          officer.post(
              "/reports/QZ/2024/freeze",
              Map.of("run", "r2", "after", after, "note", "QZ-NOTE " + after)));
    }
    return new WhatQzHas(
        last(
            officer.file(
                "/uploads", Map.of("party", "QZ"), "files", "office-of-qz.csv", ENDORSEMENTS)),
        last(
            officer.file(
                "/v1/uploads?kind=endorsements&party=QZ",
                Map.of(),
                "files",
                "port-of-qz.csv",
                ENDORSEMENTS)),
        letter,
        last(
            officer.file(
                letters + "/answers",
                Map.of(),
                "list",
                "answers-to-qz.xlsx",
                officer.bytes(letters + "/list.xlsx"))),
        last(officer.postJson("/v1/decisions", decision("24/QZ/1", "QZ-REASON"))),
        last(officer.postJson("/v1/fixes", fix("qz whole skin", "SKI", "QZ-REASON"))),
        proposal(officer.get("/problems/suggestions?party=QZ&group=all").body()));
  }

  private static String proposal(String page) {
    Matcher proposed = Pattern.compile("value=\"([0-9a-f]{16}:DE:\\d+)\"").matcher(page);
    if (!proposed.find()) {
      throw new AssertionError(page);
    }
    return proposed.group(1);
  }

  /** A decision on the first line of a permit. */
  static String decision(String permit, String reason) {
    return """
        {"party": "QZ", "action": "ACCEPT", "issuing_country": "QZ", "permit_no": "%s",
         "line_no": "A", "reason": "%s", "decided_by": "somebody else"}"""
        .formatted(permit, reason);
  }

  /** A fix of a value in the landed file. */
  static String fix(String value, String code, String reason) {
    return """
        {"party": "QZ", "kind": "permits", "column": "term", "value": "%s", "to": "%s",
         "reason": "%s", "fixed_by": "somebody else", "apply": true}"""
        .formatted(value, code, reason);
  }

  /** What nobody else finds in any answer, unless they wrote it themselves. */
  List<String> secrets() {
    return List.of(
        "24/QZ/1",
        "24%2FQZ",
        "24%2fqz",
        "-of-qz.csv",
        "answers-to-qz",
        "QZ-NOTE",
        "QZ-REASON",
        "qz whole skin",
        upload,
        sent,
        letter,
        list,
        decision,
        fix);
  }

  /** These identifiers with others instead, which nobody has; what is not one stays. */
  String instead(String text) {
    String other = text;
    for (String id : List.of(upload, sent, list, decision, fix)) {
      other = other.replace(id, id.substring(0, id.length() - 4) + "0000");
    }
    return other
        .replace(letter, letter.substring(0, letter.length() - 4) + "2222")
        .replace(FILE, "ab09")
        .replace(proposal, "0000000000000000:DE")
        .replace("24QZ2", "24QZ9")
        .replace("live animal", "live animals")
        .replace("live+animal", "live+animals");
  }

  /** The last part of where something that was made is. */
  private static String last(HttpResponse<String> made) {
    String location = Visitor.location(made);
    if (location.isEmpty()) {
      throw new AssertionError(made.uri() + ": " + made.statusCode() + " " + made.body());
    }
    return location.replaceFirst(".*[/=]", "");
  }

  /** Every file below a folder with its size and time, but for accounts and the audit log. */
  static List<String> files(Path folder) throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("accounts") && !name.startsWith("audit")) {
          all.add(name + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      }
    }
    return all;
  }
}
