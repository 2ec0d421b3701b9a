package org.jiannuo.accounts.internal;

import org.jiannuo.web.Page;

/**
 * Change of the own password.
 *
 * @param forced whether nothing else can be done before
 * @param least fewest characters
 * @param classes fewest kinds of characters
 */
public record PasswordPage(boolean forced, int least, int classes) implements Page {}
