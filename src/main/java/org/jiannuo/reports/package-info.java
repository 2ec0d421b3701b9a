/**
 * 报表文书 Reports. What leaves the platform on paper or as a table: official documents as PDF, lists as Excel and CSV.
 *
 * <p>Words: numbered document 编号文书, letterhead 版头, document number 发文字号, basis 依据, seal 印章, copies 抄送,
 * export 导出. Rules: RPT-01 characters that the fonts can show · RPT-02 a series that has a prefix.
 *
 * <p>Not here: what a document says (the module that issues it), who may have it (the same), files that people bring
 * (evidence), the proof behind a verification address (ledger).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web"})
@NullMarked
package org.jiannuo.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
