/**
 * 诚信档案 Dossiers. The records of one subject in the order of the law: of a unit, an organisation, an official.
 *
 * <p>Words: dossier 诚信档案, section 档案类别, look-up 查阅, purpose 查阅目的, management authority 干部管理权限, relative 近亲属,
 * as of 时点查询.
 *
 * <p>Rules: DOS-01 an official's file is opened for a purpose · DOS-02 by management authority · DOS-03 not by those
 * whom he leads · DOS-04 not by relatives · DOS-05 the subject is known · DOS-06 a declaration names somebody else.
 *
 * <p>Not here: what a record says and how it came to be (records), what the public sees (publication). Every look-up of
 * an official's file is kept and shown to that official.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "statutes",
            "subjects",
            "accounts",
            "reports",
            "records"
        })
@NullMarked
package org.jiannuo.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
