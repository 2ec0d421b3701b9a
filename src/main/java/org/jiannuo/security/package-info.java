/**
 * 访问控制 Security. Who asks, what he may, and that it is written down: the security chain, permissions of handlers,
 * the audit event of each act.
 *
 * <p>Words: permission 权限, audited act 留痕动作, signed-in user 登录用户, audit entry 审计记录.
 *
 * <p>Deny on the class, {@link org.jiannuo.security.Permit} on the method, {@link org.jiannuo.security.Audited} or
 * {@link org.jiannuo.security.Harmless} beside it. Accounts says who stands behind a session cookie; audit keeps the
 * entries; both do it through interfaces of this package.
 *
 * <p>Not here: accounts, roles, log-in pages (accounts); the audit trail itself (audit).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.jiannuo.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
