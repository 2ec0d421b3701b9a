/**
 * 报送监测 Reporting. Who reported, who is late and who said nothing; nil returns and their reconciliation; the quality
 * of what was reported.
 *
 * <p>Words: nil return 零报告, period 报送月份, reconciliation 比对, contradiction 矛盾, inquiry 函询, explanation 说明,
 * concealment 瞒报, quality figures 数据质量, quality bulletin 归集质量通报, coverage 归集情况.
 *
 * <p>Rules: INT-40 to INT-43 signing a nil return · INT-44 life cycle · INT-45 to INT-47 reconciliation · INT-48
 * bulletin.
 *
 * <p>Not here: files and receipts (intake), records (records), deadlines (obligations). A nil return is never replaced
 * in silence: what contradicts it is asked about, and the answer stands beside it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "calendars",
            "statutes",
            "subjects",
            "accounts",
            "evidence",
            "reports",
            "obligations",
            "formats",
            "records",
            "intake"
        })
@NullMarked
package org.jiannuo.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
