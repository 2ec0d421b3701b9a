/**
 * 职务犯罪记录库 Duty crimes. The restricted register of judgments in force about crimes in office.
 *
 * <p>Words: duty-crime record 职务犯罪记录, judgment in force 生效判决, charge 罪名, case number 案号, retrial 再审改判,
 * acquittal 宣告无罪, look-up 查询, purpose 用途, keeper 联络员.
 *
 * <p>Rules: DCR-01 life cycle · DCR-02 to DCR-05 who may act · DCR-1x what is entered · DCR-2x look-ups.
 *
 * <p>Not here: leads, cases that run, decisions not to prosecute, sanctions (records). Nothing of it is public, nothing is
 * exported, no list of names exists: one name is asked for one purpose, and every look-up is kept.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web", "settings", "subjects"})
@NullMarked
package org.jiannuo.dutycrimes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
