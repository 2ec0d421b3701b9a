/**
 * 法规依据 Statutes. On which instrument, article and day a rule rests, and the time limits that follow.
 *
 * <p>Words: instrument 文件, article 条款, validity 有效期间, confidence 可信程度, binding 约束力, time limit 期限,
 * lasting term 持续期间, successor 替代规则, version 版本.
 *
 * <p>Rules: STA-01 only known limits · STA-02 only limits in force on the day of the event · STA-03 only limits that
 * may be extended are extended · STA-1x a confirmation or another figure of a limit · STA-2x a new edition of a table ·
 * STA-3x how the county collects an item of the catalogue.
 *
 * <p>Not here: counting days (calendars), what is owed (obligations). No figure of the law stands in code: this module
 * reads it from dated reference data and says how far it may be relied on.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web", "cli", "calendars", "subjects"})
@NullMarked
package org.jiannuo.statutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
