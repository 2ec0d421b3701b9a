package org.jiannuo.measures.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 惩戒措施清单. The items of the list of measures as the law has them, and what the platform must know of each. */
@Component
class ItemList {
    private static final String TABLE = "measures";
    private static final String ANY = "*";

    private final Statutes statutes;
    private final Map<String, Map<String, String>> known;
    private final List<Map<String, String>> uses = rows("uses");
    private final List<Map<String, String>> statutory = rows("statutory");
    private final List<Map<String, String>> discipline = rows("discipline");
    private final List<String> authorities =
            rows("authorities").stream().map(row -> cell(row, "unit")).toList();

    ItemList(Statutes statutes) {
        this.statutes = statutes;
        this.known = rows("items").stream().collect(Collectors.toMap(row -> cell(row, "code"), Function.identity()));
    }

    /** What the list says about an end. */
    enum Nature {
        /** A term with a last day. */
        TERM,
        /** As long as the cause lasts. */
        CAUSE,
        /** Done once. */
        ONCE,
        /** For the year of assessment. */
        YEAR,
        /** Without a last day. */
        LASTING
    }

    /** 效果. What an item in force means for something that is asked for. */
    enum Effect {
        FORBID,
        INFORM,
        FAVOUR
    }

    /**
     * One item on one day.
     *
     * @param row as the reference data have it
     * @param more what the platform knows beside it
     * @param confirmed whether the county has confirmed the row
     * @param inForce whether its instruments are in force
     */
    record Item(ReferenceRow row, Map<String, String> more, boolean confirmed, boolean inForce) {
        String code() {
            return row.key();
        }

        String name() {
            return row.text("name_zh");
        }

        boolean incentive() {
            return row.text("class").equals("incentive");
        }

        String kind() {
            return cell(more, "kind");
        }

        String level() {
            return row.text("decided_at_level");
        }

        String basis() {
            return row.text("article").isEmpty()
                    ? row.text("basis_zh")
                    : row.text("basis_zh") + " " + row.text("article");
        }

        List<SubjectKind> subjects() {
            return words("subjects").stream().map(SubjectKind::valueOf).toList();
        }

        List<String> categories() {
            return words("categories");
        }

        List<String> uses() {
            return words("uses");
        }

        Effect effect() {
            return Effect.valueOf(cell(more, "effect").toUpperCase(java.util.Locale.ROOT));
        }

        Nature nature() {
            return Nature.valueOf(cell(more, "nature").toUpperCase(java.util.Locale.ROOT));
        }

        @Nullable
        Severity severity() {
            String text = cell(more, "severity");
            return text.isEmpty() ? null : Severity.valueOf(text);
        }

        /** Whether a grade carries it. */
        boolean carriedBy(@Nullable Severity of) {
            Severity least = severity();
            return least == null || (of != null && of.compareTo(least) >= 0);
        }

        boolean decides(String unit) {
            return words("competent").contains(unit) || words("competent").contains(ANY);
        }

        boolean executes(String unit) {
            return words("executing").contains(unit) || words("executing").contains(ANY);
        }

        /** Units named by the list; a star means that any unit may be the one. */
        List<String> words(String column) {
            String text = cell(more, column);
            return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
        }

        /** The shortest or longest term, from a first day; empty when the list sets none. */
        Optional<LocalDate> bound(String column, LocalDate from) {
            String amount = cell(more, column);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            int number = Integer.parseInt(amount);
            return Optional.of(
                    from.plus(cell(more, "unit").equals("year") ? Period.ofYears(number) : Period.ofMonths(number)));
        }
    }

    /** A row of what the law itself attaches to a category of records. */
    record Statutory(String use, Effect effect, String basis, String article) {}

    /** A duty that follows a sanction of an official. @param months length of the period, or empty for any */
    record DisciplineDuty(String months, String limit, String unit, String countedFrom) {}

    Optional<Item> find(String code, LocalDate on) {
        return statutes.row(TABLE, code, on).map(row -> item(row, on));
    }

    /** Every item on a day, in the order of the list. */
    List<Item> all(LocalDate on) {
        return statutes.rows(TABLE, on).stream().map(row -> item(row, on)).toList();
    }

    private Item item(ReferenceRow row, LocalDate on) {
        boolean inForce = Arrays.stream(row.text("instrument_id").split("\\+"))
                .filter(id -> !id.isBlank())
                .map(id -> statutes.find(new InstrumentId(id)))
                .flatMap(Optional::stream)
                .allMatch(instrument -> instrument.validity().isInForceOn(on));
        return new Item(row, known.getOrDefault(row.key(), Map.of()), statutes.isConfirmed(row), inForce);
    }

    /** What may be asked for, for a kind of subject. */
    List<String> uses(SubjectKind kind) {
        return uses.stream()
                .filter(row -> Arrays.asList(cell(row, "kinds").split(" ")).contains(kind.name()))
                .map(row -> cell(row, "use"))
                .toList();
    }

    List<String> uses() {
        return uses.stream().map(row -> cell(row, "use")).toList();
    }

    /** What the law itself attaches to a category. */
    List<Statutory> statutory(String category) {
        return statutory.stream()
                .filter(row -> cell(row, "category").equals(category))
                .map(row -> new Statutory(
                        cell(row, "use"),
                        Effect.valueOf(cell(row, "effect").toUpperCase(java.util.Locale.ROOT)),
                        statutes.find(new InstrumentId(cell(row, "instrument_id")))
                                .map(instrument -> instrument.shortZh())
                                .orElse(cell(row, "instrument_id")),
                        cell(row, "article")))
                .toList();
    }

    List<DisciplineDuty> discipline(String category) {
        return discipline.stream()
                .filter(row -> cell(row, "category").equals(category))
                .map(row -> new DisciplineDuty(
                        cell(row, "months"), cell(row, "limit_id"), cell(row, "unit"), cell(row, "counted_from")))
                .toList();
    }

    /** Whether a unit manages officials of all units. */
    boolean managesOfficials(String unit) {
        return authorities.contains(unit);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream in = ItemList.class.getResourceAsStream("/reference/measures/" + file + ".csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
