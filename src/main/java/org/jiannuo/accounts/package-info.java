/**
 * 账号与权限 Accounts. Who may log in, in which role, for which units and until when.
 *
 * <p>Words: account 账号, role 角色, grant 授权, scope 权限范围, log-in 登录, one-time password 一次性口令, second factor
 * 动态口令, separation of three administrators 三员分立, system administrator 系统管理员, security administrator
 * 安全管理员, audit administrator 审计管理员.
 *
 * <p>Rules: ACC-01 … ACC-10 grants and the separation of the administrators · ACC-11 … ACC-16 passwords · ACC-2x
 * accounts · ACC-31, ACC-32 second factor · ACC-33 failures of one address · ACC-41 no demonstration account in a real register.
 *
 * <p>The system administrator opens accounts and grants nothing; the security administrator grants and opens nothing;
 * a grant takes effect when both have acted. Nobody holds two of the three roles, none of the three holds a role of
 * business, and nobody grants anything to himself; the tables refuse it too.
 *
 * <p>Not here: the security chain (security), people and units (subjects), the audit trail (audit).
 */
@ApplicationModule(allowedDependencies = {"kernel", "cli", "database", "security", "web", "settings", "subjects"})
@NullMarked
package org.jiannuo.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
