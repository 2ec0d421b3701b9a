/**
 * 归集格式 Formats. Reads tables as units send them, CSV or Excel, row by row, and says of each row what it means and what is
 * wrong with it.
 *
 * <p>Words: format 归集格式, field 数据项, sent row 报送行, heading 表头, explanation row 填写说明行, code list 代码集,
 * normalised value 规范值, original value 原值.
 *
 * <p>Rules: INT-0x the file · INT-1x and INT-2x one row. Each has a sentence and a way out, {@code mend.<code>}.
 *
 * <p>Not here: anything that is stored or shown (intake), whether a record may exist (records). This module needs no
 * database. Files are told by their content, never held whole, and read within bounds. What is not understood is a
 * problem of its row and never a guess.
 */
@ApplicationModule(allowedDependencies = {"kernel", "statutes"})
@NullMarked
package org.jiannuo.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
