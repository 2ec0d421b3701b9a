/**
 * 方案识读 Plans. Reads a plan, a table made for people, from a text, Word or Excel file into rows, measures, units and
 * days.
 *
 * <p>Words: plan 方案, header 表头, row 任务行, measure 举措, schedule 时间进度, standing duty 持续实施, corrected text 校正文本.
 *
 * <p>Rules: PRG-0x and PRG-1x the file · PRG-2x and PRG-3x one row of the table. Each has a sentence and a way out,
 * {@code mend.<code>}.
 *
 * <p>Not here: anything that is stored or shown (programme). This module needs no database. The text is never
 * overwritten: a corrected text stands beside it. What is not understood is a problem on its row and never a guess.
 * Files are told by their content, measured before they are opened, and read within bounds.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.jiannuo.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
