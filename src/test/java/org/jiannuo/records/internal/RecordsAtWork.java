package org.jiannuo.records.internal;

import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.records.Records.Ground;
import org.springframework.beans.factory.annotation.Autowired;

/** Records that are entered. */
abstract class RecordsAtWork {
    static final Ground GROUND = new Ground("原决定书有误", "同住建更〔2026〕1号");

    static int numbers;

    @Autowired
    Records records;

    @Autowired
    RecordHistory history;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    Signature by() {
        Signature of = RecordsFixtures.person("张三测", "housing-bureau");
        return new Signature(of.account(), of.person(), of.unit(), of.capacity(), clock.now());
    }

    static String number() {
        numbers++;
        return "同住建罚决字〔2026〕" + UUID.randomUUID() + numbers;
    }

    RecordsFixtures.Drafted penalty() {
        return RecordsFixtures.penalty().document("organ", "同心县住房和城乡建设局").document("number", number());
    }

    RecordId entered() {
        return records.submit(penalty().draft(), UUID.randomUUID(), by()).orThrow();
    }
}
