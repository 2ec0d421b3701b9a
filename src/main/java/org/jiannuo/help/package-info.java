/**
 * 帮助 Help. Shows the manual inside the platform: the page that belongs to the screen somebody comes from.
 *
 * <p>Words: manual 使用手册, page of the manual 手册页, screen 界面.
 *
 * <p>The manual is the Markdown of {@code docs/manual}, packed with the program, so that the paper and the screen cannot
 * differ. A page says in its first line which screens it describes: {@code <!-- screens: /obligations /evidence -->}.
 *
 * <p>Not here: the law itself (statutes), the reasons of refusals (messages of each module).
 */
@ApplicationModule(allowedDependencies = {"kernel", "security", "web"})
@NullMarked
package org.jiannuo.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
