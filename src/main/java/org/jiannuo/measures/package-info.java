/**
 * 惩戒与激励 Measures. What follows from a record for its subject by decision of a named person: sanctions and
 * incentives, from the proposal to the day on which they end with their cause; and the question whether something stands
 * against a subject.
 *
 * <p>Words: measure 惩戒措施, incentive 激励措施, measure list 惩戒措施清单, candidate 措施建议, legality check 合法性核对, advance
 * notice 事前告知, statement 陈述申辩, decision 决定, execution 执行, receipt 回执, lifting 解除, expiry 期满, competent body
 * 决定机关, executing unit 执行单位, look-up 办事核查, use 办理事项.
 *
 * <p>Rules: MEA-01 life cycle · MEA-02 to MEA-05 who may act, who acted first, which act fits · MEA-1x and MEA-2x what a
 * lawful measure is · MEA-3x separation of people, words and receipts · MEA-4x look-ups · MEA-5x candidates.
 *
 * <p>Hears: RecordBecameEffective, RecordsAdmitted, RecordEnded, RecordAnnulled, RecordCorrected, DisputeMarked, Reinstated,
 * ObligationsHandedOver, DayHasPassed.
 *
 * <p>Not here: records and the release of sanctions on their day (records), repair and objection (remedies), bulletins
 * and supervision (supervision), what the public sees (publication). No machine punishes: a record proposes, a named head
 * of the competent body decides after the subject could speak. The answer of a look-up is no decision.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "settings",
            "calendars",
            "statutes",
            "subjects",
            "accounts",
            "evidence",
            "reports",
            "obligations",
            "records",
            "dossiers"
        })
@NullMarked
package org.jiannuo.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
