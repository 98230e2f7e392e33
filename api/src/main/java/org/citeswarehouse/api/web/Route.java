package org.citeswarehouse.api.web;

import io.javalin.http.Handler;

/**
 * An address, and who may come to it.
 *
 * @param method GET or POST; HEAD goes with GET
 * @param path path with its parameters, as the router writes them
 * @param access who may come
 * @param handler answers
 * @param form whether it takes a form of a page, which is kept when a session ended meanwhile
 */
public record Route(String method, String path, Access access, Handler handler, boolean form) {}
