package org.citeswarehouse.api.problem;

/** Something the user asked for cannot be done; says what, why and what to do instead. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final String problem;
  private final String reason;
  private final String remedy;
  private String field = "";

  private Refusal(Kind kind, String code, Object[] values) {
    super(Texts.of(code + ".problem", values));
    this.kind = kind;
    this.code = code;
    this.problem = getMessage();
    this.reason = Texts.of(code + ".cause", values);
    this.remedy = Texts.of(code + ".remedy", values);
  }

  /** The problem whose three texts stand under {@code code} in the message file. */
  public static Refusal of(Kind kind, String code, Object... values) {
    return new Refusal(kind, code, values);
  }

  /** The same, of a field of a form by its name. */
  public Refusal at(String name) {
    field = name;
    return this;
  }

  /** Name of the field of a form that it is about; blank where it is about none or several. */
  public String field() {
    return field;
  }

  /** What kind of problem it is. */
  public Kind kind() {
    return kind;
  }

  /** Name of the problem, the same in every language. */
  public String code() {
    return code;
  }

  /** What could not be done. */
  public String problem() {
    return problem;
  }

  /** Why. */
  public String reason() {
    return reason;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
