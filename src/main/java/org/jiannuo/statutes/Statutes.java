package org.jiannuo.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 法规依据. Instruments and the dated reference tables of the law. Answers come from memory. */
public interface Statutes {

    /** An instrument. */
    Optional<Instrument> find(InstrumentId id);

    /** Every instrument, in the order of the ids. */
    List<Instrument> instruments();

    /** The rows of a reference table for events of a day, in the order of the file; none for an unknown table. */
    List<ReferenceRow> rows(String table, LocalDate onDay);

    /** One row of a reference table for events of a day. */
    default Optional<ReferenceRow> row(String table, String key, LocalDate onDay) {
        return rows(table, onDay).stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Whether the county has confirmed a version of a row. */
    boolean isConfirmed(ReferenceRow row);
}
