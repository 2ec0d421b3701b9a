package org.jiannuo.reporting.internal;

import java.time.YearMonth;
import java.util.List;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.springframework.stereotype.Component;

/** 比对来源. What others reported about a unit with documents of the month: judgments, arrears, complaints, penalties. */
@Component
class OtherSources {
    private static final int LOOKED_AT = 500;

    private final Records records;
    private final ReportingDesk desk;

    OtherSources(Records records, ReportingDesk desk) {
        this.records = records;
        this.desk = desk;
    }

    List<RecordSummary> about(String unit, YearMonth period) {
        return records.ofSubject(desk.county(), SubjectKind.UNIT, unit, LOOKED_AT).stream()
                .filter(record -> YearMonth.from(record.document().date()).equals(period))
                .filter(record -> !record.reported().unit().equals(unit))
                .toList();
    }
}
