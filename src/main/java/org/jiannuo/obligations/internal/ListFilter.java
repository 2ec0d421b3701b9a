package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, as it stands in the address.
 *
 * @param unit one unit, or empty
 * @param group module and heading of the source joined by a slash, or empty
 * @param state state
 * @param colour colour, or null
 * @param from first due day, or null
 * @param to last due day, or null
 * @param text words, initials of their pinyin, or the beginning of a number
 * @param order order
 */
record ListFilter(
        String unit,
        String group,
        State state,
        @Nullable Colour colour,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        Order order) {

    /** Reads an address; what cannot be read is left out. */
    static ListFilter of(Map<String, String> query) {
        return new ListFilter(
                query.getOrDefault("unit", "").strip(),
                query.getOrDefault("group", "").strip(),
                word(State.class, query.get("state"), State.OPEN),
                query.getOrDefault("colour", "").isEmpty()
                        ? null
                        : word(Colour.class, query.get("colour"), Colour.NONE),
                day(query.get("from")),
                day(query.get("to")),
                query.getOrDefault("q", "").strip(),
                word(Order.class, query.get("order"), Order.DUE));
    }

    /** Everything that is set, as it stands in an address. */
    Map<String, String> query() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("state", state.name().toLowerCase(Locale.ROOT));
        set.put("unit", unit);
        set.put("group", group);
        set.put("colour", colour == null ? "" : colour.name().toLowerCase(Locale.ROOT));
        set.put("from", from == null ? "" : from.toString());
        set.put("to", to == null ? "" : to.toString());
        set.put("q", text);
        set.put("order", order == Order.DUE ? "" : order.name().toLowerCase(Locale.ROOT));
        set.values().removeIf(String::isEmpty);
        return set;
    }

    private static <E extends Enum<E>> E word(Class<E> type, @Nullable String text, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (text != null && value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        return otherwise;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    String groupModule() {
        int slash = group.indexOf('/');
        return slash < 0 ? "programme" : group.substring(0, slash);
    }

    String groupName() {
        return group.substring(group.indexOf('/') + 1);
    }

    /** 状态筛选. By what state the list is narrowed; each has its index. */
    enum State {
        OPEN("live AND outcome IN ('OPEN', 'OVERDUE')"),
        OVERDUE("outcome = 'OVERDUE'"),
        AT_HEAD("turn = 'HEAD'"),
        AT_OFFICE("turn = 'OFFICE'"),
        RETURNED("stage = 'RETURNED'"),
        PARTLY("stage = 'PARTLY'"),
        TO_ANSWER("answer_due IS NOT NULL"),
        CONDITION_PENDING("stage = 'CONDITION_PENDING'"),
        BREACH_CANDIDATE("stage = 'BREACH_CANDIDATE'"),
        BREACHED("breach_on IS NOT NULL"),
        SUSPENDED("stage = 'SUSPENDED'"),
        FULFILLED("stage = 'FULFILLED'"),
        FULFILLED_LATE("stage = 'FULFILLED_LATE'"),
        CLOSED("stage = 'CLOSED'"),
        CHANGED_LAWFULLY("stage = 'CHANGED_LAWFULLY'"),
        INVALID("stage = 'INVALID'"),
        ALL("true");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** 排序. The orders that have an index. */
    enum Order {
        DUE("due_on, id", "(due_on, id) > (:afterDay, :afterId)"),
        DUE_LAST("due_on DESC, id DESC", "(due_on, id) < (:afterDay, :afterId)"),
        NEWEST("number DESC", "number < :afterNumber");

        private final String by;
        private final String after;

        Order(String by, String after) {
            this.by = by;
            this.after = after;
        }

        String by() {
            return by;
        }

        String after() {
            return after;
        }
    }
}
