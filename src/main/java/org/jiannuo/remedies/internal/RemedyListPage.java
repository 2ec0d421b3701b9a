package org.jiannuo.remedies.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The list of objections and applications for repair.
 *
 * @param asked the filter as it was asked for
 * @param rows this part of the list
 * @param count how many there are, counted to a bound
 * @param next address of the next part; empty for none
 * @param export address of the export; empty when there is nothing
 */
public record RemedyListPage(Asked asked, List<Row> rows, long count, String next, String export) implements Page {

    /** What the address asks for. @param state {@code running}, {@code overdue}, {@code over} or nothing */
    public record Asked(
            @Nullable String kind,
            @Nullable String state,
            @Nullable String q,
            @Nullable String before) {
        public String kindText() {
            return kind == null ? "" : kind;
        }

        public String stateText() {
            return state == null ? "" : state;
        }

        public String number() {
            return q == null ? "" : q.strip();
        }

        public boolean isFiltered() {
            return !kindText().isEmpty() || !stateText().isEmpty() || !number().isEmpty();
        }

        String address(String path, String from) {
            String address = path + "?kind=" + kindText() + "&state=" + stateText() + "&q="
                    + URLEncoder.encode(number(), StandardCharsets.UTF_8);
            return from.isEmpty() ? address : address + "&before=" + from;
        }
    }

    /** One line. @param handling name of the office @param waitsFor name of the unit that must act; empty for none */
    public record Row(
            String path,
            String number,
            String kind,
            String ground,
            String stage,
            String category,
            LocalDate receivedOn,
            String waitsFor,
            @Nullable LocalDate dueOn,
            boolean late) {}
}
