package org.jiannuo.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jiannuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param heading what stands above it, in the reader's language
 * @param kind how a value is written and formatted
 * @param value takes the value out of a row; null leaves the cell empty
 * @param <R> the rows of the list
 */
public record SheetColumn<R>(String heading, Kind kind, Function<? super R, ? extends @Nullable Object> value) {

    /** How a value is written. */
    public enum Kind {
        /** Any text; never a formula. */
        TEXT,
        /** A legal day. */
        DAY,
        /** A moment, shown as the legal time of the country to the minute. */
        MOMENT,
        /** A whole number. */
        WHOLE,
        /** Yuan with two places. */
        MONEY,
        /** A share between 0 and 1, shown as a percentage with one place. */
        SHARE
    }

    public static <R> SheetColumn<R> text(String heading, Function<? super R, @Nullable String> value) {
        return new SheetColumn<>(heading, Kind.TEXT, value);
    }

    public static <R> SheetColumn<R> day(String heading, Function<? super R, @Nullable LocalDate> value) {
        return new SheetColumn<>(heading, Kind.DAY, value);
    }

    public static <R> SheetColumn<R> moment(String heading, Function<? super R, @Nullable Instant> value) {
        return new SheetColumn<>(heading, Kind.MOMENT, value);
    }

    public static <R> SheetColumn<R> whole(String heading, Function<? super R, ? extends @Nullable Number> value) {
        return new SheetColumn<>(heading, Kind.WHOLE, value);
    }

    public static <R> SheetColumn<R> money(String heading, Function<? super R, @Nullable Money> value) {
        return new SheetColumn<>(heading, Kind.MONEY, value);
    }

    public static <R> SheetColumn<R> share(String heading, Function<? super R, @Nullable BigDecimal> value) {
        return new SheetColumn<>(heading, Kind.SHARE, value);
    }
}
