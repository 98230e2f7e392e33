package org.citeswarehouse.jobs.register;

/**
 * Resolves what the rows and files of a register mean together: which of several rows of one key
 * stands, and which permit line an endorsement certifies. Source: contract sections 2 and 5.
 */
public final class RegisterResolution {

  private RegisterResolution() {}

  /**
   * Keeps one row a key, links endorsements to permit lines, and says what it held and why. Nothing
   * is dropped without a row among the issues, but customs rows that a later one replaces. What
   * several results need is kept by Spark's cache; whoever writes the results clears it.
   */
  public static ResolvedRegister resolve(RegisterSlice slice) {
    PermitLineKeys permits = new PermitLineKeys(slice.permitLines());
    EndorsementLinks links = new EndorsementLinks(slice.endorsements(), permits.standing());
    return new ResolvedRegister(
        permits.standing(),
        links.standing(),
        CustomsItemKeys.inForce(slice.customsItems()),
        Problems.inWords(permits.problems()),
        Problems.inWords(links.problems()));
  }
}
