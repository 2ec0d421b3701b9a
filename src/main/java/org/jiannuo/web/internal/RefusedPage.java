package org.jiannuo.web.internal;

import org.jiannuo.web.Page;

/**
 * Why something was not done, when there is no form to show it on.
 *
 * @param back where the person came from
 */
public record RefusedPage(String back) implements Page {}
