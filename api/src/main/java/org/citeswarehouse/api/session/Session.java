package org.citeswarehouse.api.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the server remembers of one browser; gone when it ends or lies idle. */
public final class Session {

  /** Enough for a day's work; the oldest are forgotten first. */
  private static final int FORMS_KEPT = 500;

  private final Object turn = new Object();
  private final String id;
  private final String token;
  private final SignedIn signedIn;
  private String notice = "";
  private KeptForm kept;

  /** Where each form that was sent led, by what made it unlike any other form. */
  private final Map<String, String> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > FORMS_KEPT;
        }
      };

  Session(String id, String token, SignedIn signedIn) {
    this.id = id;
    this.token = token;
    this.signedIn = signedIn;
  }

  /** What the cookie holds. */
  public String id() {
    return id;
  }

  /** Held while a form of this browser is done, so that the same one waits for itself. */
  public Object turn() {
    return turn;
  }

  /** What every form of this browser gives back. */
  public String token() {
    return token;
  }

  /** Who signed in; empty for nobody. A session begins with that, and keeps it until it ends. */
  public Optional<SignedIn> signedIn() {
    return Optional.ofNullable(signedIn);
  }

  /** Where a form led that was sent before; empty where it was not. */
  public synchronized Optional<String> sent(String once) {
    return Optional.ofNullable(sent.get(once));
  }

  /** Keeps where a form led. */
  public synchronized void sent(String once, String address) {
    sent.put(once, address);
  }

  /** Keeps a form that waits to be sent again. */
  public synchronized void keep(KeptForm form) {
    kept = form;
  }

  /** The form that waits to be sent again; empty for none. */
  public synchronized Optional<KeptForm> kept() {
    return Optional.ofNullable(kept);
  }

  /** Leaves a sentence for the next page. */
  public synchronized void tell(String sentence) {
    notice = sentence;
  }

  /** The sentence for the next page, once; blank for none. */
  public synchronized String told() {
    String sentence = notice;
    notice = "";
    return sentence;
  }
}
