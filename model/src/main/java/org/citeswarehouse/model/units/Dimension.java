package org.citeswarehouse.model.units;

/**
 * What a unit measures. Only units of one dimension convert into each other; packs and skins do not
 * convert at all. Source: contract section 3.
 */
public enum Dimension {
  /** Mass. */
  MASS("KGM"),
  /** Volume of liquids. */
  LIQUID_VOLUME("LTR"),
  /** Volume of solids. */
  SOLID_VOLUME("MTQ"),
  /** Length. */
  LENGTH("MTR"),
  /** Area. */
  AREA("MTK"),
  /** Number of specimens. */
  COUNT("NAR"),
  /** Packs of unknown content: bags, boxes, bottles. */
  PACK(""),
  /** Skins and parts of skins as units. */
  SKIN("");

  private final String standardUnit;

  Dimension(String standardUnit) {
    this.standardUnit = standardUnit;
  }

  /** Code of the standard unit; blank for packs and skins, which have none in common. */
  public String standardUnit() {
    return standardUnit;
  }
}
