"""Writes permits as messages: a folder of XML files, and the same files in a ZIP archive.

usage: permit_messages.py FOLDER ARCHIVE COUNT

Every hundredth has an unknown term. Names, numbers and quantities are made up.
"""

import random
import sys
import zipfile
from pathlib import Path

TAXA = [("Crocodylus niloticus", "II", "SKI"), ("Python regius", "II", "LIV"),
        ("Psittacus erithacus", "I", "LIV"), ("Aquilaria malaccensis", "II", "CHP"),
        ("Acipenser baerii", "II", "CAV"), ("Hippopotamus amphibius", "II", "TEE")]
PARTNERS = ["CH", "DE", "FR", "US", "JP", "ZA", "NA", "CN"]

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rsm:CITESEPermit xmlns:rsm="urn:un:unece:uncefact:data:standard:CITESEPermit:2"
 xmlns:ram="urn:un:unece:uncefact:data:draft:ReusableAggregateBusinessInformationEntity:1">
 <rsm:HeaderExchangedDocument>
  <ram:ID>{number}</ram:ID><ram:TypeCode>E</ram:TypeCode>
  <ram:IssueDateTime>2024-{month:02}-11T09:30:00+02:00</ram:IssueDateTime>
  <ram:CopyIndicator>false</ram:CopyIndicator><ram:PurposeCode>T</ram:PurposeCode>
  <ram:Information languageID="EN">One shipment only.</ram:Information>
  <ram:EffectiveSpecifiedPeriod><ram:StartDateTime>2024-{month:02}-11T00:00:00+02:00</ram:StartDateTime>
   <ram:EndDateTime>2024-{until:02}-10T23:59:59+02:00</ram:EndDateTime></ram:EffectiveSpecifiedPeriod>
  <ram:FirstSignatoryDocumentAuthentication><ram:TypeCode>A</ram:TypeCode><ram:ProviderTradeParty>
   <ram:Name>Management Authority</ram:Name><ram:PostalTradeAddress><ram:StreetName>Street 1</ram:StreetName>
   <ram:CountryID>QZ</ram:CountryID></ram:PostalTradeAddress></ram:ProviderTradeParty>
  </ram:FirstSignatoryDocumentAuthentication>
 </rsm:HeaderExchangedDocument>
 <rsm:SpecifiedSupplyChainConsignment>
  <ram:ConsignorTradeParty><ram:Name>Exporter {number}</ram:Name><ram:PostalTradeAddress>
   <ram:CityName>Port Alpha</ram:CityName><ram:CountryID>QZ</ram:CountryID></ram:PostalTradeAddress></ram:ConsignorTradeParty>
  <ram:ConsigneeTradeParty><ram:Name>Importer {number}</ram:Name><ram:PostalTradeAddress>
   <ram:CityName>Beta</ram:CityName><ram:CountryID>{partner}</ram:CountryID></ram:PostalTradeAddress></ram:ConsigneeTradeParty>
  <ram:ExaminationTransportEvent><ram:ActualOccurrenceDateTime>2024-{month:02}-20T11:00:00+02:00</ram:ActualOccurrenceDateTime>
   <ram:OccurrenceLogisticsLocation><ram:ID>QZPA1</ram:ID></ram:OccurrenceLogisticsLocation></ram:ExaminationTransportEvent>
"""
ITEM = """  <ram:IncludedSupplyChainConsignmentItem>
   <ram:ID>{line}</ram:ID><ram:OriginTradeCountry><ram:ID>QZ</ram:ID></ram:OriginTradeCountry>
   <ram:TransportLogisticsPackage><ram:ItemQuantity unitCode="NAR">{quantity}</ram:ItemQuantity></ram:TransportLogisticsPackage>
   <ram:IncludedSupplyChainTradeLineItem><ram:TypeCode>{appendix}</ram:TypeCode><ram:TypeExtensionCode>C</ram:TypeExtensionCode>
    <ram:SpecifiedTradeProduct><ram:Description>goods</ram:Description><ram:TypeCode>{term}</ram:TypeCode>
     <ram:ScientificName>{name}</ram:ScientificName></ram:SpecifiedTradeProduct></ram:IncludedSupplyChainTradeLineItem>
   <ram:ExaminationTransportEvent><ram:UnitQuantity unitCode="NAR">{endorsed}</ram:UnitQuantity></ram:ExaminationTransportEvent>
  </ram:IncludedSupplyChainConsignmentItem>
"""
FOOT = " </rsm:SpecifiedSupplyChainConsignment>\n</rsm:CITESEPermit>\n"


def message(index, chance):
    month = chance.randint(1, 6)
    parts = [HEAD.format(number=f"24QZ{index:06}", month=month, until=month + 6, partner=chance.choice(PARTNERS))]
    for line in "ABC"[: chance.randint(1, 3)]:
        name, appendix, term = chance.choice(TAXA)
        quantity = chance.randint(1, 500)
        parts.append(ITEM.format(line=line, quantity=quantity, appendix=appendix, name=name,
                                 term="???X" if index % 100 == 0 else term, endorsed=quantity))
    return "".join(parts) + FOOT


def main():
    folder, archive, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    folder.mkdir(parents=True)
    chance = random.Random(24)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for index in range(1, count + 1):
            text = message(index, chance)
            (folder / f"{index:06}.xml").write_text(text, encoding="utf-8")
            packed.writestr(f"{index:06}.xml", text)


main()
