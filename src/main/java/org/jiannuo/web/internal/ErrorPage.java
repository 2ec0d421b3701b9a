package org.jiannuo.web.internal;

import org.jiannuo.web.Page;

/**
 * What went wrong and what to do.
 *
 * @param status the HTTP status
 * @param key key of the words, {@code error.<key>.title} and {@code error.<key>.help}
 * @param reference number under which the server's log speaks of it, or empty
 */
public record ErrorPage(int status, String key, String reference) implements Page {}
