package org.citeswarehouse.api.web;

import io.javalin.http.Context;

/** Reads what a form sends where it carries files, which never lie in memory. */
public interface Body {

  /** The fields of the form; its files lie somewhere that this body knows. */
  Form read(Context ctx) throws Exception;

  /** The form is answered: what lies there and was not kept is thrown away. */
  void end(Context ctx);
}
