package org.citeswarehouse.ingest.source;

/**
 * Whether rows of a sheet stay within what a sheet has, looked for while the XML passes: readers
 * make room for all cells up to the one that is named, and a cell beyond the last column would take
 * all memory. Source: ECMA-376 part 1, 18.3.1.4 (the attribute r of c) and Excel's limits.
 */
final class RowWidth {

  /** Most elements within a row: every column with a formatted text in pieces. */
  private static final long ELEMENTS = 2_000_000;

  private static final int LETTERS = 26;

  private enum State {
    ELSEWHERE,
    BEFORE_NAME,
    NAME,
    BEFORE_VALUE,
    VALUE,
    REFERENCE
  }

  private static final byte[] ROW = {'r', 'o', 'w'};

  /** Bytes that change anything where nothing has begun. */
  private static final boolean[] SEEN = new boolean[256];

  static {
    for (char c : " \t\n\r:<r".toCharArray()) {
      SEEN[c] = true;
    }
  }

  private State state = State.ELSEWHERE;
  private long column;
  private long elements;
  private int ofRow;
  private boolean inSheet;
  private boolean beyond;

  /** Looks at the bytes that come next; zero bytes are passed over, as UTF-16 has them. */
  void look(byte[] bytes, int length) {
    for (int i = 0; i < length && !beyond; i++) {
      while (state == State.ELSEWHERE && ofRow == 0 && i < length && !SEEN[bytes[i] & 0xFF]) {
        i++;
      }
      if (i == length) {
        return;
      }
      byte b = bytes[i];
      if (b != 0) {
        state = after(b);
        count(b);
      }
    }
  }

  private void count(byte b) {
    ofRow = b == ROW[ofRow] ? ofRow + 1 : b == ROW[0] ? 1 : 0;
    if (ofRow == ROW.length) {
      ofRow = 0;
      elements = 0;
      inSheet = true;
    } else if (b == '<' && inSheet) {
      elements++;
      beyond |= elements > ELEMENTS;
    }
  }

  boolean isBeyond() {
    return beyond;
  }

  private State after(byte b) {
    boolean blank = b == ' ' || b == '\t' || b == '\n' || b == '\r';
    return switch (state) {
      case NAME -> blank ? state : b == '=' ? State.BEFORE_VALUE : start(b, blank);
      case BEFORE_VALUE -> blank ? state : b == '"' || b == '\'' ? value() : State.ELSEWHERE;
      case VALUE -> blank ? state : b == '&' ? State.REFERENCE : inValue(b);
      case REFERENCE -> {
        // Nobody writes a column by the numbers of its letters but to hide it.
        beyond |= b == '#';
        yield State.ELSEWHERE;
      }
      default -> b == 'r' && state == State.BEFORE_NAME ? State.NAME : start(b, blank);
    };
  }

  private static State start(byte b, boolean blank) {
    return blank || b == ':' ? State.BEFORE_NAME : State.ELSEWHERE;
  }

  private State value() {
    column = 0;
    return State.VALUE;
  }

  private State inValue(byte b) {
    int letter = b & ~0x20;
    if (letter >= 'A' && letter <= 'Z') {
      column = Math.min(Integer.MAX_VALUE, column * LETTERS + letter - 'A' + 1);
      return State.VALUE;
    }
    beyond |= column > Cells.MOST_COLUMNS && b >= '0' && b <= '9';
    return State.ELSEWHERE;
  }
}
