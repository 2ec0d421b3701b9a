/**
 * 页面框架 Web. The frame of every page: who is signed in, what the page may show, words in two languages, refusals,
 * drafts, security headers, error pages.
 *
 * <p>Words: page 页面, frame 页框, permission 权限, audited act 留痕动作, draft 草稿, refusal 不予办理.
 *
 * <p>How a module shows a page: a handler returns a {@link org.jiannuo.web.Page} (a record {@code XyzPage} with the
 * template {@code <module>/XyzPage.jte}, parameters {@code page} and {@code frame}) or an
 * {@link org.jiannuo.web.Answer}. The class denies by {@code @PreAuthorize("denyAll()")}; each handler has
 * {@link org.jiannuo.security.Permit} and {@link org.jiannuo.security.Audited}.
 *
 * <p>Rules: WEB-01 the form was sent from a page of this site · WEB-02 a draft belongs to who typed it · WEB-03 what is
 * sent has a bounded size.
 *
 * <p>Not here: business, tables of business, who holds which role (accounts).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security"})
@NullMarked
package org.jiannuo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
