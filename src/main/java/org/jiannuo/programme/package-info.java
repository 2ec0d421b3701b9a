/**
 * 工作方案 Programmes. How the county's plan becomes rows, measures and obligations, and what became of them.
 *
 * <p>Words: programme 工作方案, row 任务行, measure 举措, draft 导入草稿, version 版本, adoption 确认导入, correction 更正.
 *
 * <p>Rules: PRG-12 the file on the command line · PRG-4x from draft to programme · PRG-5x from measures to obligations · PRG-6x
 * corrections of the text of a measure.
 *
 * <p>Not here: reading the file (plans), deadlines and their states (obligations), units and their names (subjects). A
 * version is never changed: a changed plan is a new version, and rows and measures keep their identity through it.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "security", "web", "cli", "subjects", "plans", "obligations"})
@NullMarked
package org.jiannuo.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
