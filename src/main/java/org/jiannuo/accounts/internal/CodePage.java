package org.jiannuo.accounts.internal;

import org.jiannuo.web.Page;

/**
 * The own second factor.
 *
 * @param on whether it is on
 * @param forced whether nothing else can be done before it is on
 * @param needed whether a role asks for it
 * @param offered the new secret, sealed, as it travels in the form; empty when it is on
 * @param secret the new secret for typing
 * @param picture the new secret as a picture for the app, a data URI
 */
public record CodePage(boolean on, boolean forced, boolean needed, String offered, String secret, String picture)
        implements Page {}
