package org.citeswarehouse.ingest.message;

/** Messages made up for the specifications. */
final class SmallMessages {

  static final String PERMIT_NAMESPACES =
      "xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CITESEPermit:2\" xmlns:ram=\"urn:un:unece:"
          + "uncefact:data:draft:ReusableAggregateBusinessInformationEntity:1\"";

  private SmallMessages() {}

  /** A permit of Exempla with one line; {@code more} stands within the line. */
  static String permit(String number, String type, String more) {
    return """
        <rsm:CITESEPermit %s>
         <rsm:HeaderExchangedDocument>
          <ram:ID>%s</ram:ID><ram:TypeCode>%s</ram:TypeCode>
          <ram:IssueDateTime>2024-03-31T23:30:00-05:00</ram:IssueDateTime>
          <ram:PurposeCode>T</ram:PurposeCode>
          <ram:EffectiveSpecifiedPeriod><ram:EndDateTime>2024-08-31T00:30:00+10:00</ram:EndDateTime>
          </ram:EffectiveSpecifiedPeriod>
          <ram:IssueLogisticsLocation><ram:Name>Port Alpha</ram:Name></ram:IssueLogisticsLocation>
          <ram:FirstSignatoryDocumentAuthentication><ram:ProviderTradeParty>
           <ram:Name>Jane Secret</ram:Name>
           <ram:PostalTradeAddress><ram:CountryID>QZ</ram:CountryID></ram:PostalTradeAddress>
          </ram:ProviderTradeParty></ram:FirstSignatoryDocumentAuthentication>
         </rsm:HeaderExchangedDocument>
         <rsm:SpecifiedSupplyChainConsignment>
          <ram:ConsignorTradeParty><ram:Name>Trader Secret</ram:Name><ram:PostalTradeAddress>
           <ram:CountryID>QZ</ram:CountryID></ram:PostalTradeAddress></ram:ConsignorTradeParty>
          <ram:ConsigneeTradeParty><ram:PostalTradeAddress><ram:CountryID>CH</ram:CountryID>
          </ram:PostalTradeAddress></ram:ConsigneeTradeParty>
          <ram:IncludedSupplyChainConsignmentItem>
           <ram:ID>A</ram:ID>
           <ram:TransportLogisticsPackage><ram:ItemQuantity unitCode="NAR">10</ram:ItemQuantity>
           </ram:TransportLogisticsPackage>
           <ram:IncludedSupplyChainTradeLineItem>
            <ram:TypeCode>II</ram:TypeCode><ram:TypeExtensionCode>C</ram:TypeExtensionCode>
            <ram:SpecifiedTradeProduct><ram:Description>raw skins</ram:Description>
             <ram:TypeCode>SKI</ram:TypeCode>
             <ram:ScientificName>Python regius</ram:ScientificName></ram:SpecifiedTradeProduct>
           </ram:IncludedSupplyChainTradeLineItem>
           %s
          </ram:IncludedSupplyChainConsignmentItem>
         </rsm:SpecifiedSupplyChainConsignment>
        </rsm:CITESEPermit>
        """
        .formatted(PERMIT_NAMESPACES, number, type, more);
  }
}
