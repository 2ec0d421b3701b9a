package org.jiannuo.records.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.springframework.beans.factory.annotation.Autowired;

/** A breach record and the people who act on it. */
abstract class RecordAtWork {
    static final String CLERK = "张三测";

    static final String OFFICER = "李四测";

    static final String HEAD_OF_BODY = "王五测";

    static final String SUBJECT = "赵六测";

    static final String DIRECTOR = "孙七测";

    @Autowired
    Records records;

    @Autowired
    RecordStore store;

    @Autowired
    ActOnRecord acting;

    @Autowired
    BusinessClock clock;

    Signature by(String name, String unit) {
        Signature of = RecordsFixtures.person(name, unit);
        return new Signature(of.account(), of.person(), of.unit(), of.capacity(), clock.now());
    }

    CreditRecord submitted() {
        var draft = RecordsFixtures.breach()
                .subject(SubjectKind.UNIT, "豫海镇人民政府", "", "", "town-yuhai")
                .document("number", "同信用认〔2026〕" + UUID.randomUUID())
                .document("organ", "同心县财政局")
                .reporter("finance-bureau");
        RecordId id = records.submit(draft.draft(), UUID.randomUUID(), by(CLERK, "finance-bureau"))
                .orThrow();
        return store.find(id).orElseThrow();
    }

    Decision<CreditRecord> act(CreditRecord record, Act act, String said, String name, String unit) {
        return act(record, act, said, "", "org-department", List.of("TC4"), name, unit);
    }

    Decision<CreditRecord> act(
            CreditRecord record,
            Act act,
            String said,
            String answer,
            String body,
            List<String> conditions,
            String name,
            String unit) {
        return acting.act(new CreditRecord.Wish(
                record.id(),
                act,
                said,
                answer,
                body,
                conditions,
                UUID.randomUUID(),
                record.version(),
                new CreditRecord.Actor(by(name, unit), (_, of) -> !of.equals("nowhere") && !name.equals("周八测"))));
    }

    CreditRecord checked() {
        return act(submitted(), Act.CHECK, "", OFFICER, "credit-office").orThrow();
    }

    CreditRecord asked() {
        return act(checked(), Act.ASK_TOLERANCE, "", OFFICER, "credit-office").orThrow();
    }

    CreditRecord notTolerable() {
        return act(asked(), Act.DENY_TOLERANCE, "明知故犯", HEAD_OF_BODY, "org-department")
                .orThrow();
    }

    CreditRecord noticed() {
        return act(notTolerable(), Act.NOTIFY, "拟认定违约失信，可以陈述申辩。", OFFICER, "credit-office")
                .orThrow();
    }

    CreditRecord heard() {
        return act(noticed(), Act.REPLY, "工程款已于六月支付一半。", SUBJECT, "town-yuhai").orThrow();
    }
}
