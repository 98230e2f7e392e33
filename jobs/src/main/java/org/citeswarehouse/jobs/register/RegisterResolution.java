package org.citeswarehouse.jobs.register;

/** Resolves what the rows and files of a register mean together. */
public final class RegisterResolution {

  private RegisterResolution() {}

  /** Keeps one row a key, links endorsements to permit lines, and says what it held and why. */
  public static ResolvedRegister resolve(RegisterSlice slice) {
    throw new UnsupportedOperationException("in work");
  }
}
