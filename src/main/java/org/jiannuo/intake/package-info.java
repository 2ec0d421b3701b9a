/**
 * 信息归集 Intake. How facts that units report in files, by interface or on the command line reach the register of records,
 * with a receipt, and what comes back to be mended.
 *
 * <p>Words: intake 归集, receipt 回执, returned row 退回行, duplicate 重复行, reporting unit 报送单位, template 模板,
 * access key 接口密钥.
 *
 * <p>Rules: INT-3x sending and receipts · INT-5x the interface. The rules of files and rows stand in formats, those of
 * nil returns in reporting, those of records in records.
 *
 * <p>Hears: DayHasPassed.
 *
 * <p>Not here: whether a record may exist and what becomes of it (records), how a table is read (formats), deadlines
 * (obligations). A file is read in chunks; a chunk is in or it is not, and never twice. Nothing of a returned row is
 * kept longer than it takes to mend it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "cli",
            "settings",
            "calendars",
            "statutes",
            "subjects",
            "accounts",
            "evidence",
            "reports",
            "obligations",
            "formats",
            "records"
        })
@NullMarked
package org.jiannuo.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
