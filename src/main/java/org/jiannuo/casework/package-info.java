/**
 * 案件协同 Casework. What is done around complaints with others: matters that came through another channel are taken in
 * once, bodies and experts sit together about a default, a case leaves the platform as one dossier.
 *
 * <p>Words: channel 渠道, import 导入, conference 协调会, expert 专家, minutes 会议纪要, agreed step 议定事项, outcome 协调结果,
 * dossier 案卷.
 *
 * <p>Rules: CWK-01 life cycle of a conference · CWK-02 somebody first · CWK-03 what a call says · CWK-04 minutes · CWK-05
 * agreed steps · CWK-06 outcome · CWK-1x files that are imported.
 *
 * <p>Not here: how a complaint is decided (complaints), deadlines (obligations), files (evidence).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "cli",
            "subjects",
            "evidence",
            "reports",
            "obligations",
            "complaints"
        })
@NullMarked
package org.jiannuo.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
