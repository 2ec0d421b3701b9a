/**
 * 公示 Publication. The one door through which anything reaches the public: on a basis, masked, approved by another, for a
 * term, and gone on its day.
 *
 * <p>Words: publication 公示, publication term 公示期, basis 公开依据, mask 脱敏, candidate 待公示事项, withdrawal 撤下,
 * dispute mark 异议标注, statement 当事人陈述, recipient 接收单位, recall 召回, receipt 回执.
 *
 * <p>Rules: PUB-01 life cycle · PUB-02 who proposes does not approve · PUB-03 a thing is shown once · PUB-04 it is known ·
 * PUB-10 the basis allows this kind and category · PUB-11 it allows this kind of subject · PUB-12 minor severity only when
 * needed · PUB-13 the term keeps within the law · PUB-14 the term is not over · PUB-20 only fields of the mask profile ·
 * PUB-21 what must be shown is there · PUB-30 an end has a reason · PUB-31 the mark belongs to what is shown · PUB-5x
 * recipients.
 *
 * <p>What is kept here is masked already. When a publication ends, its content and its salt go with it; what stays is
 * that something was shown, on what basis, by whom, from when to when, and why it ended.
 *
 * <p>Hears: DayHasPassed, BulletinIssued, SupervisionNoticeIssued, NoticeWithdrawn, RecordBecameEffective,
 * RecordsAdmitted, RecordCorrected, RecordAnnulled, RecordEnded, DisputeMarked.
 *
 * <p>Not here: the pages of the public (portal), the log (ledger), what a record is (records), repair and objection
 * themselves (remedies).
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
            "settings",
            "obligations",
            "supervision",
            "records",
            "portal",
            "ledger"
        })
@NullMarked
package org.jiannuo.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
