/**
 * 整改 Rectifications. A fault is put right by a day: ordered, explained and planned by the unit, reported on every month,
 * proved, checked by who ordered it, and looked at again later.
 *
 * <p>Words: rectification 整改, ordering body 责令单位, rectifying unit 整改单位, plan 整改方案, progress 整改进展, proof
 * 证明材料, acceptance 销号, look-back 回头看, refusal 拒不整改, demand 待责令事项,
 * way 后续处置, rate 整改率.
 *
 * <p>Hears: RectificationDemanded, DayHasPassed.
 *
 * <p>Rules: RCT-01 life cycle · RCT-02 to RCT-06 who may act and who steps back · RCT-1x order, explanation and plan ·
 * RCT-2x progress, proof and check · RCT-3x look-back · RCT-4x what follows from a refusal.
 *
 * <p>Not here: deadlines (obligations), files (evidence), how a complaint was found to be true (complaints keeps its own
 * stage and its own term), notices and bulletins about who refuses (supervision). Nobody closes what he caused, and
 * nothing closes without proof.
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
            "records",
            "complaints"
        })
@NullMarked
package org.jiannuo.rectifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
