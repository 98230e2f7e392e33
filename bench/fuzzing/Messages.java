import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small message of each family, made up; with every element that its reader looks at. */
final class Messages {

  static final String PERMIT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <p:CITESEPermit xmlns:p="urn:un:unece:uncefact:data:standard:CITESEPermit:2">
       <HeaderExchangedDocument><ID>13CH9</ID><TypeCode>R</TypeCode><Name>n</Name><PurposeCode>T</PurposeCode>
        <IssueDateTime>2013-03-01T23:30:00-05:00</IssueDateTime><CopyIndicator>false</CopyIndicator>
        <EffectiveSpecifiedPeriod><StartDateTime>2013-03-01</StartDateTime><EndDateTime>2013-08-31T00:30:00+10:00</EndDateTime></EffectiveSpecifiedPeriod>
        <ReferenceReferencedDocument><ID>1</ID></ReferenceReferencedDocument><Information>i</Information>
        <FirstSignatoryDocumentAuthentication><ProviderTradeParty><PostalTradeAddress><CountryID>CH</CountryID></PostalTradeAddress></ProviderTradeParty></FirstSignatoryDocumentAuthentication>
       </HeaderExchangedDocument>
       <SpecifiedSupplyChainConsignment>
        <ConsignorTradeParty><PostalTradeAddress><CountryID>CH</CountryID></PostalTradeAddress></ConsignorTradeParty>
        <ConsigneeTradeParty><PostalTradeAddress><CountryName>DE</CountryName></PostalTradeAddress></ConsigneeTradeParty>
        <TransportContractReferencedDocument><ID>B1</ID></TransportContractReferencedDocument>
        <ExaminationTransportEvent><ActualOccurrenceDateTime>2013-03-01T00:00:00</ActualOccurrenceDateTime>
         <OccurrenceLogisticsLocation><Name>Basel</Name></OccurrenceLogisticsLocation></ExaminationTransportEvent>
        <IncludedSupplyChainConsignmentItem><ID>A</ID>
         <TransportLogisticsPackage><ItemQuantity unitCode="NAR">3</ItemQuantity></TransportLogisticsPackage>
         <PhysicalLogisticsShippingMarks><Marking>m</Marking></PhysicalLogisticsShippingMarks>
         <OriginTradeCountry><ID>NA</ID></OriginTradeCountry><ExportTradeCountry><ID>DE</ID></ExportTradeCountry>
         <IncludedSupplyChainTradeLineItem><TypeCode>II</TypeCode><TypeExtensionCode>C</TypeExtensionCode>
          <SpecifiedTradeProduct><Description>d</Description><TypeCode>SKI</TypeCode><CommonName>c</CommonName><ScientificName>Python regius</ScientificName></SpecifiedTradeProduct></IncludedSupplyChainTradeLineItem>
         <AssociatedReferencedDocument><ID>N1</ID><TypeCode>861</TypeCode><IssueDateTime>2012-01-01</IssueDateTime></AssociatedReferencedDocument>
         <AssociatedReferencedDocument><ID>N2</ID></AssociatedReferencedDocument>
         <ApplicableCrossBorderRegulatoryProcedure><AcquisitionDateTime>2010-01-01</AcquisitionDateTime><CategoryCode>A</CategoryCode>
          <UsedToDateQuotaQuantity unitCode="KGM">1</UsedToDateQuotaQuantity><AnnualQuotaQuantity>2</AnnualQuotaQuantity>
          <PreviousReferencedDocument><ID>4</ID></PreviousReferencedDocument></ApplicableCrossBorderRegulatoryProcedure>
         <ExaminationTransportEvent><UnitQuantity unitCode="NAR">3</UnitQuantity></ExaminationTransportEvent>
        </IncludedSupplyChainConsignmentItem>
       </SpecifiedSupplyChainConsignment>
      </p:CITESEPermit>
      """;

  static final String PERMIT_V1 =
      PERMIT
          .replace("p:CITESEPermit", "CBFShip")
          .replace("xmlns:p=", "xmlns=")
          .replace("CITESEPermit:2", "CBFShip:1")
          .replace("UnitQuantity", "InspectedUnitQuantity")
          .replace("CrossBorderRegulatory", "CrossBorderGovernment");

  static final String ASYCUDA =
      """
      <ASYCUDA><Property><Sad_flow>I</Sad_flow><Nbers><Total_number_of_items>2</Total_number_of_items></Nbers></Property>
       <Identification><Office_segment><Customs_clearance_office_code>LC1</Customs_clearance_office_code></Office_segment>
        <Type><Type_of_declaration>IM</Type_of_declaration><Declaration_gen_procedure_code>4</Declaration_gen_procedure_code></Type>
        <Registration><Serial_number>C</Serial_number><Number>7</Number><Date>3/21/13</Date></Registration></Identification>
       <Assessment_notice><Registration_year>2013</Registration_year></Assessment_notice>
       <General_information><Country><Export><Export_country_code>CH</Export_country_code></Export><Destination><Destination_country_code>DE</Destination_country_code></Destination></Country></General_information>
       <Export_release><Date_of_exit><null/></Date_of_exit></Export_release>
       <Item><Attached_documents><Attached_document_code>C662</Attached_document_code><Attached_document_reference>13CH1</Attached_document_reference></Attached_documents>
        <Tarification><HScode><Commodity_code>01062000</Commodity_code><Precision_1>00</Precision_1></HScode><Extended_customs_procedure>4000</Extended_customs_procedure>
         <National_customs_procedure>000</National_customs_procedure><Attached_doc_item>C662 861</Attached_doc_item>
         <Supplementary_unit><Suppplementary_unit_code>NAR</Suppplementary_unit_code><Suppplementary_unit_quantity>2</Suppplementary_unit_quantity></Supplementary_unit></Tarification>
        <Goods_description><Country_of_origin_code>NA</Country_of_origin_code><Description_of_goods>d</Description_of_goods><Commercial_Description>c</Commercial_Description></Goods_description>
        <Licence_number>L1</Licence_number><Quantity_deducted_from_licence>1</Quantity_deducted_from_licence>
        <Valuation_item><Statistical_value>9</Statistical_value><Weight_itm><Net_weight_itm>1.5</Net_weight_itm></Weight_itm></Valuation_item></Item>
       <Item/></ASYCUDA>
      """;

  static final String WCO =
      """
      <MetaData xmlns="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2"><ResponsibleCountryCode>CH</ResponsibleCountryCode>
       <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><ID>D1</ID><FunctionCode>9</FunctionCode><TypeCode>IMA</TypeCode><GoodsItemQuantity>2</GoodsItemQuantity>
        <AcceptanceDateTime><DateTimeString formatCode="304">20130301120000Z</DateTimeString></AcceptanceDateTime>
        <GoodsShipment><Destination><CountryCode>DE</CountryCode></Destination>
         <AdditionalDocument><CategoryCode>C</CategoryCode><TypeCode>662</TypeCode><ID>13CH1</ID></AdditionalDocument>
         <GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric><StatisticalValueAmount currencyID="CHF">9</StatisticalValueAmount>
          <AdditionalDocument><CategoryCode>C</CategoryCode><TypeCode>400</TypeCode><ID>13CH2</ID><WriteOff><QuantityQuantity unitCode="NAR">2</QuantityQuantity></WriteOff></AdditionalDocument>
          <Commodity><Description>d</Description><Classification><ID>010620</ID><IdentificationTypeCode>TSP</IdentificationTypeCode></Classification>
           <GoodsMeasure><NetNetWeightMeasure unitCode="KGM">1</NetNetWeightMeasure><TariffQuantity unitCode="NAR">2</TariffQuantity></GoodsMeasure></Commodity>
          <GovernmentProcedure><CurrentCode>40</CurrentCode><PreviousCode>00</PreviousCode></GovernmentProcedure><Origin><CountryCode>NA</CountryCode></Origin>
         </GovernmentAgencyGoodsItem></GoodsShipment></Declaration></MetaData>
      """;

  static final String REPORT =
      """
      <SubmitCitesReportRequest xmlns="urn:x"><TypeOfReport>E</TypeOfReport><CITESReport>
       <CITESReportRow><TradingPartnerId>DE</TradingPartnerId><Year>2011</Year><ScientificName>Python regius</ScientificName><Appendix>II</Appendix>
        <TermCode>LIV</TermCode><Quantity>2</Quantity><UnitCode/><OriginCountryId/><ExportPermitId>13CH1</ExportPermitId><OriginPermitId/>
        <ImportPermitId/><PurposeCode>T</PurposeCode><SourceCode>C</SourceCode></CITESReportRow></CITESReport></SubmitCitesReportRequest>
      """;

  private static final String CONFIRM =
      """
      <ConfirmQuantitiesRequest xmlns="urn:x"><CertificateNumber>13CH1</CertificateNumber><TokenId>t</TokenId><IsoCountryCode>CH</IsoCountryCode>
       <ConfirmedQuantities><CitesPosition><ID>A</ID><InspectedUnitQuantity>2</InspectedUnitQuantity></CitesPosition></ConfirmedQuantities></ConfirmQuantitiesRequest>
      """;

  private static final String CZECH =
      """
      <permit><id_no>13CZ000001</id_no><permit_type>EXPORT</permit_type><date_issued>2013-03-01</date_issued><valid_until>2013-09-01</valid_until>
       <used>USED</used><country_export>CZ</country_export><country_import>CH</country_import><conditions>c</conditions><consignment_note>B1</consignment_note>
       <goods><order>1</order><species>Python regius</species><appendix_cites>II</appendix_cites><annex_eu>B</annex_eu><goods_code>LIV</goods_code><origin>C</origin>
        <purpose>T</purpose><quantity>2</quantity><units>NAR</units><weight>1</weight><country_origin>NA</country_origin><permit_origin>N1</permit_origin><date_origin>2012-01-01</date_origin>
        <customs><id_customs>1</id_customs><date_customs>2013-04-01</date_customs><type_customs>EXPORT</type_customs><quantity>1</quantity><dead>0</dead><certificate>D1</certificate></customs></goods></permit>
      """;

  private static final String THREE =
      """
      <CITESePermit xmlns="urn:wco:datamodel:WCO:CITES:1"><ID>13CH1</ID><FunctionCode>9</FunctionCode><FunctionName>n</FunctionName>
       <IssueDateTime><DateTimeString formatCode="102">20130301</DateTimeString></IssueDateTime><ExpirationDateTime>20130901</ExpirationDateTime><EffectiveDateTime/></CITESePermit>
      """;

  private static final String CREDENTIAL =
      """
      {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":{"id":"did:x"},"validFrom":"2013-03-01T00:00:00Z","validUntil":"2013-09-01",
       "issuanceDate":"2013-03-01","proof":{"type":"p"},"credentialSubject":{"cargo:permitNumber":"13CH1","permitTypeCode":"E","permitTypeOther":"","transactionPurposeCode":"T",
       "specialConditions":null,"consignments":[{"consignmentItems":[{"speciesScientificName":"Python regius","specimenTypeCode":"LIV","specimenDescription":"d","goodsTypeCode":"II",
       "goodsTypeExtensionCode":"C","quantityAnimals":2,"originTradeCountry":"NA","originReferencePermitId":"N1","exportTradeCountry":"DE","categoryCode":true}]}]}}
      """;

  private static final String ENVELOPE =
      "<s:Envelope"
          + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><Password>p</Password></s:Header><s:Body>%s</s:Body></s:Envelope>";

  private Messages() {}

  /** Messages of a reader, bare and in the envelope of a web service. */
  static List<String> of(String reader) {
    String bare =
        switch (reader) {
          case "permit-v1" -> PERMIT_V1;
          case "permit-v2" -> PERMIT;
          case "permit-v3" -> THREE;
          case "confirm" -> CONFIRM;
          case "asycuda" -> ASYCUDA;
          case "wco" -> WCO;
          case "czech" -> CZECH;
          case "credential" -> CREDENTIAL;
          default -> throw new IllegalArgumentException("no such reader: " + reader);
        };
    if (bare == CREDENTIAL) {
      return List.of(bare);
    }
    String inner = bare.replaceFirst("<\\?xml[^>]*>\\s*", "");
    return List.of(
        bare, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + inner, ENVELOPE.formatted(inner));
  }

  /** Whether a sample, by its name, is for a reader. */
  static boolean isOf(String reader, String name) {
    return switch (reader) {
      case "permit-v1" -> name.contains("v1_get");
      case "permit-v2" -> name.contains("v2");
      case "confirm" -> name.contains("confirm");
      case "asycuda" -> name.startsWith("asycuda");
      case "wco" -> name.startsWith("wco");
      case "credential" -> name.contains("_vc");
      case "reports" -> name.contains("report_submit");
      default -> false;
    };
  }

  /** Names of elements and attributes, and what XML has of its own. */
  static Iterable<String> words() {
    TreeSet<String> words = new TreeSet<>();
    for (String message :
        List.of(PERMIT, ASYCUDA, WCO, REPORT, CONFIRM, CZECH, THREE, CREDENTIAL)) {
      Pattern.compile("</?[A-Za-z_]+>?|\"[A-Za-z@:]+\":")
          .matcher(message)
          .results()
          .forEach(r -> words.add(r.group()));
    }
    Stream.of(
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "&#0;",
            "&#x10FFFF;",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "encoding=\"ISO-8859-1\"",
            "standalone=\"yes\"",
            "xmlns=\"\"",
            "xmlns:a=\"b\"",
            " unitCode=\"",
            "2013-02-30T25:61:00+99:99",
            "+18:00",
            "1e999999999",
            "<null/>",
            "?")
        .forEach(words::add);
    return words;
  }
}
