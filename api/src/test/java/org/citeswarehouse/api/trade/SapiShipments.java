package org.citeswarehouse.api.trade;

/**
 * The seven shipments that SAPI's own tests of trade filters share: {@code spec/cases.md}, below
 * its cases C. Each is a row of the tabulation by itself, as none shares its key.
 */
final class SapiShipments {

  static final String COMPTAB =
      """
      year,appendix,taxon,class,order,family,genus,importer,exporter,origin,importer_quantity,exporter_quantity,term,unit,purpose,source,release
      2012,I,Foobarus abstractus,Mammalia,Foobarales,Animalidae,Foobarus,AR,PT,AR,,20,CAV,KGM,T,C,v1
      2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,PT,AR,PT,10,,CAV,KGM,T,W,v1
      2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,PT,AR,,25,,LIV,,T,W,v1
      2013,II,Foobarus abstractus,Mammalia,Foobarales,Animalidae,Foobarus,PT,AR,,35,,LIV,,T,W,v1
      2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,PT,AR,,10,,LIV,,T,U,v1
      2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,PT,AR,,50,,LIV,,T,,v1
      2014,II,Barfoos abstractus,Mammalia,Foobarales,Animalidae,Barfoos,AR,PT,AR,,30,CAV,KGM,T,C,v1
      """;

  static final String SHIPMENTS =
      """
      id,year,appendix,taxon,class,order,family,genus,term,quantity,unit,importer,exporter,origin,purpose,source,reporter_type,release
      1,2012,I,Foobarus abstractus,Mammalia,Foobarales,Animalidae,Foobarus,CAV,20,KGM,AR,PT,AR,T,C,E,v1
      2,2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,CAV,10,KGM,PT,AR,PT,T,W,I,v1
      3,2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,LIV,25,,PT,AR,,T,W,I,v1
      4,2013,II,Foobarus abstractus,Mammalia,Foobarales,Animalidae,Foobarus,LIV,35,,PT,AR,,T,W,I,v1
      5,2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,LIV,10,,PT,AR,,T,U,I,v1
      6,2013,II,Nullificus totalus,,Nullales,Plantaceae,Nullificus,LIV,50,,PT,AR,,T,,I,v1
      7,2014,II,Barfoos abstractus,Mammalia,Foobarales,Animalidae,Barfoos,CAV,30,KGM,AR,PT,AR,T,C,E,v1
      """;

  private SapiShipments() {}
}
