package org.citeswarehouse.ingest.xlsx;

/**
 * Whether a value in the XML of a sheet has to be looked at before the sheet is read, looked for
 * while the bytes pass. A reader makes room for all shared texts up to the one that a cell names,
 * and works long on a number of very many digits. Values that a small index or an ordinary number
 * cannot be are told; so are those in pieces, which may be put together to one. Source: ECMA-376
 * part 1, 18.3.1.96.
 */
final class ValueScan {

  /** Digits of the first index of a shared text that is worth a look: a million. */
  private static final int DIGITS = 7;

  /** Longest value that is no text of a formula, and longer than any number. */
  private static final int LONGEST = 400;

  private enum State {
    TEXT,
    OPENING,
    NAME,
    IN_TAG
  }

  private State state = State.TEXT;
  private boolean inValue;
  private boolean maybeValue;
  private int nameLength;
  private int length;
  private int digits;
  private boolean found;

  void look(byte[] bytes, int count) {
    for (int i = 0; i < count && !found; i++) {
      i = passed(bytes, i, count);
      if (i == count) {
        return;
      }
      byte b = bytes[i];
      // Zero bytes stand in encodings of two or four bytes: what is in them is not told here.
      found = b == 0;
      state = after(b);
    }
  }

  /** The next byte that may change anything; most stand within tags and texts. */
  private int passed(byte[] bytes, int from, int count) {
    int i = from;
    if (state == State.IN_TAG) {
      while (i < count && bytes[i] != '>' && bytes[i] != 0) {
        i++;
      }
    } else if (state == State.TEXT && !inValue) {
      while (i < count && bytes[i] != '<' && bytes[i] != 0) {
        i++;
      }
    }
    return i;
  }

  boolean found() {
    return found;
  }

  private State after(byte b) {
    return switch (state) {
      case TEXT -> {
        if (b == '<') {
          yield State.OPENING;
        }
        if (inValue) {
          see(b);
        }
        yield State.TEXT;
      }
      case OPENING -> {
        // Whatever begins within a value may hide a piece of it.
        found |= inValue && b != '/';
        inValue = false;
        nameLength = 0;
        maybeValue = false;
        yield b == '/' || b == '!' || b == '?' ? State.IN_TAG : name(b);
      }
      case NAME -> name(b);
      case IN_TAG -> b == '>' ? opened() : State.IN_TAG;
    };
  }

  private State name(byte b) {
    boolean ends = b == '>' || b == '/' || b == ' ' || b == '\t' || b == '\n' || b == '\r';
    if (!ends) {
      nameLength = b == ':' ? 0 : nameLength + 1;
      maybeValue = nameLength == 1 && b == 'v';
      return State.NAME;
    }
    return b == '>' ? opened() : State.IN_TAG;
  }

  private State opened() {
    inValue = maybeValue;
    maybeValue = false;
    length = 0;
    digits = 0;
    return State.TEXT;
  }

  private void see(byte b) {
    length++;
    // Digits of other scripts are taken for digits, and bytes beyond ASCII for them.
    boolean digit = (b >= '0' && b <= '9') || b < 0;
    digits += digit ? 1 : 0;
    boolean passed = b == '+' || b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '&';
    if (!passed && !digit) {
      digits = Integer.MIN_VALUE / 2;
    }
    found |= b == '&' || digits >= DIGITS || length > LONGEST;
  }
}
