package org.jiannuo.obligations;

import java.util.List;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.calendars.DueDay;
import org.jiannuo.statutes.LimitDue;
import tools.jackson.databind.json.JsonMapper;

/** The counting of a due day as it is kept: it must be readable when calendar and limits have long changed. */
record WhyThisDay(
        String limit, String what, String basis, String article, String from, String unmoved, List<Row> rows) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One day, or a run of days that count alike. */
    record Row(String first, String last, int days, int total, String key, String name, String basis) {}

    static WhyThisDay of(LimitDue due) {
        return new WhyThisDay(
                due.limit().id().value(),
                due.limit().words().whatZh(),
                due.limit().basis().titleZh(),
                due.limit().basis().article(),
                due.dueDay().run().from().toString(),
                due.dueDay().unmoved().toString(),
                Derivation.of(due.dueDay()).rows().stream().map(WhyThisDay::row).toList());
    }

    /** A term that stands in no table: what it waited for is its own explanation. */
    static WhyThisDay of(DueDay day, String what) {
        return new WhyThisDay(
                "",
                what,
                "",
                "",
                day.run().from().toString(),
                day.unmoved().toString(),
                Derivation.of(day).rows().stream().map(WhyThisDay::row).toList());
    }

    private static Row row(Derivation.Row row) {
        return new Row(
                row.first().toString(),
                row.last().toString(),
                row.days(),
                row.total(),
                row.key(),
                row.name(),
                row.basis());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
