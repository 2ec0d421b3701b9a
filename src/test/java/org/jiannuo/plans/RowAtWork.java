package org.jiannuo.plans;

/** Rows of a plan. */
abstract class RowAtWork {
    final Vocabulary words = Vocabulary.fromReferenceData();

    final ScheduleReader schedules = new ScheduleReader(words);

    final MeasureReader measures = new MeasureReader();

    final UnitReader units = new UnitReader(words, ReferenceUnits.load());
}
