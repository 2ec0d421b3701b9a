package org.jiannuo.accounts.internal;

import org.jiannuo.web.Page;

/**
 * The door for officials.
 *
 * @param code whether the password was right and the one-time code is asked for
 * @param to where to go on, a path of this site
 * @param login the name as it was typed
 */
public record LogInPage(boolean code, String to, String login) implements Page {}
