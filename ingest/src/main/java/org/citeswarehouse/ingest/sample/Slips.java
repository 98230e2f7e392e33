package org.citeswarehouse.ingest.sample;

/**
 * How many slips lie between a text and numbers: a character left out, put in or exchanged, or two
 * neighbours swapped (optimal string alignment; Levenshtein's distance counts a swap as two). What
 * was reckoned for one number stands for the beginning that the next one shares with it.
 */
final class Slips {

  private final String text;
  private final int[][] d;
  private final int[] least;
  private String last = "";
  private int done;

  Slips(String text, int longest) {
    this.text = text;
    this.least = new int[longest + 1];
    this.d = new int[longest + 1][text.length() + 1];
    for (int j = 0; j <= text.length(); j++) {
      d[0][j] = j;
    }
  }

  /** How many characters of a number are enough to tell that it lies beyond a limit; 0: none. */
  int beyond(int limit, String number) {
    int shared = Math.min(done, sharedWith(number));
    last = number;
    done = shared;
    for (int i = 1; i <= number.length(); i++) {
      if (i > shared) {
        reckon(number, i);
        done = i;
      }
      if (least[i] > limit && least[i - 1] >= limit) {
        return i;
      }
    }
    return 0;
  }

  /** Slips to the number that was looked at last. */
  int whole(String number) {
    return d[number.length()][text.length()];
  }

  private int sharedWith(String number) {
    int shared = 0;
    int most = Math.min(last.length(), number.length());
    while (shared < most && last.charAt(shared) == number.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private void reckon(String number, int i) {
    d[i][0] = i;
    least[i] = i;
    for (int j = 1; j <= text.length(); j++) {
      d[i][j] = cell(number, i, j);
      least[i] = Math.min(least[i], d[i][j]);
    }
  }

  private int cell(String a, int i, int j) {
    int exchanged = a.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + exchanged, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
    boolean swap =
        i > 1
            && j > 1
            && a.charAt(i - 1) == text.charAt(j - 2)
            && a.charAt(i - 2) == text.charAt(j - 1);
    return swap ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
