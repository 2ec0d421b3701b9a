package org.jiannuo.worklist.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jiannuo.obligations.Obligations.Count;
import org.jiannuo.obligations.Obligations.Standing;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * How a county or a unit stands: kept, late, open, overdue by row of the programme, by unit, by month and by day.
 *
 * @param scope {@code county} or {@code unit}; also the last part of the address
 * @param unit name of the unit; empty for the county
 * @param today the present day
 * @param total everything in one line
 * @param apart what is named apart: terms that wait for a condition, breach candidates, breaches found
 * @param tables rows, units and months; units are left out for a single unit
 * @param course how many were overdue at the end of each of the last months
 * @param days how many fall due on each day to come
 */
public record OverviewPage(
        String scope,
        String unit,
        LocalDate today,
        Line total,
        Standing apart,
        List<Table> tables,
        List<Point> course,
        List<DueDay> days)
        implements Page {
    public OverviewPage {
        tables = List.copyOf(tables);
        course = List.copyOf(course);
        days = List.copyOf(days);
    }

    /** One table with its chart. @param by what a line is: {@code row}, {@code unit} or {@code month} */
    public record Table(String by, List<Line> lines) {
        public Table {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of figures.
     *
     * @param name what people call it
     * @param filter the part of an address that narrows the list of obligations to it; empty for all
     */
    public record Line(String name, String filter, Count count) {
        /** Address of its obligations in a state, as the list of obligations takes it. */
        public String href(String state) {
            return "/obligations?state=" + state + (filter.isEmpty() ? "" : "&" + filter);
        }

        /** 兑现率. Kept in time of what fell due; null when nothing did. */
        public @Nullable BigDecimal keptRate() {
            long due = count.kept() + count.late() + count.overdue();
            return due == 0
                    ? null
                    : BigDecimal.valueOf(count.kept()).divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_UP);
        }

        /** The kept rate in per cent with one place; empty when nothing fell due. */
        public String keptPercent() {
            BigDecimal rate = keptRate();
            return rate == null ? "" : rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
        }
    }

    /** The end of one month. */
    public record Point(YearMonth month, long overdue) {}

    /** What falls due on one day. */
    public record DueDay(LocalDate day, long count) {
        /** Address of what falls due then. */
        public String href() {
            return "/obligations?state=open&from=" + day + "&to=" + day;
        }
    }
}
