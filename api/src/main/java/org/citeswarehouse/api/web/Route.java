package org.citeswarehouse.api.web;

import io.javalin.http.Handler;
import org.citeswarehouse.api.audit.Told;

/**
 * An address, and who may come to it.
 *
 * @param method GET or POST; HEAD goes with GET
 * @param path path with its parameters, as the router writes them
 * @param access who may come
 * @param told what the audit log is told, once it was answered
 * @param handler answers
 * @param takes what is sent to it
 */
public record Route(
    String method, String path, Access access, Told told, Handler handler, Takes takes) {

  /** What is sent to an address, which tells what becomes of it when a session ended meanwhile. */
  public enum Takes {
    /** Nothing, or what a program sends: it is not kept. */
    NOTHING_TYPED,
    /** The fields of a form of a page: they are kept until somebody has signed in again. */
    FIELDS,
    /** Files of a form of a page: they are not kept, and whoever sent them is told so. */
    FILES
  }
}
