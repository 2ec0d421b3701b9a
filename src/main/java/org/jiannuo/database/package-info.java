/**
 * 数据库 Database. Where the platform's PostgreSQL comes from and in what condition it may be used; files of the data
 * directory that outlive a crash, and the vault for what a copy of the tables must not tell.
 *
 * <p>Words: embedded 内置数据库, owner role 属主角色, application role 应用角色, portal role 门户角色, migration 结构迁移,
 * passed day 已过之日.
 *
 * <p>Rules: DBS-01 the server keeps what it acknowledges (fsync, full_page_writes, synchronous_commit, checksums) ·
 * DBS-02 UTF-8 and a character class other than C · DBS-03 PostgreSQL 15 or later · DBS-04 one program owns a data
 * directory · DBS-05 a directory written by a newer version is not opened · DBS-06 the port is free · DBS-07 a portal on its own knows its database.
 *
 * <p>Not here: any table of business. Each module brings its own migrations and its own stores.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.jiannuo.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
