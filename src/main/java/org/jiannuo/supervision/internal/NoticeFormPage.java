package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form of a notice.
 *
 * @param action where it goes
 * @param typed what was typed or is proposed
 * @param unit the unit it is for; null while none is chosen
 * @param units units that may be chosen
 * @param choices overdue obligations of the unit
 * @param bases bases that are offered
 * @param limits times to reply that are offered
 * @param bounds bounds of a number of working days of one's own choice
 * @param first the first notice when this is a second one
 */
public record NoticeFormPage(
        String action,
        Typed typed,
        NoticeListPage.@Nullable Choice unit,
        List<NoticeListPage.Choice> units,
        List<Choice> choices,
        List<String> bases,
        List<Limit> limits,
        Bounds bounds,
        NoticePage.@Nullable Link first)
        implements Page {
    /** The choice of a number of working days of one's own. */
    public static final String OWN = "own";

    /** Under which name what is typed into the form is kept. */
    static String draft(String action, String unit) {
        return action.endsWith("/new") ? action + "/" + unit : action;
    }

    /** Under which name what is typed into this form is kept. */
    public String draft() {
        return draft(action, unit == null ? "" : unit.id());
    }

    /** An obligation that may be named. */
    public record Choice(String id, String number, String title, LocalDate dueOn, boolean chosen) {}

    /** A time to reply. */
    public record Limit(String id, String what, int amount, String basis) {}

    /** Bounds of a number of working days. */
    public record Bounds(int least, int most) {}

    /** What is sent. Nothing of it is believed before it was checked. */
    public record Typed(
            @Nullable String unit,
            @Nullable String first,
            @Nullable List<String> obligation,
            @Nullable String title,
            @Nullable String addressee,
            @Nullable String head,
            @Nullable String facts,
            @Nullable List<String> basis,
            @Nullable String otherBasis,
            @Nullable String demand,
            @Nullable String limit,
            @Nullable String days,
            @Nullable String form,
            @Nullable String version) {

        /** A kept draft as it would have been typed. @param offered the bases that can be ticked */
        static Typed of(Notice notice, List<String> offered, int usualDays) {
            Notice.Text text = notice.text();
            UUID first = notice.subject().first();
            boolean own = text.limit().rule().isEmpty();
            return new Typed(
                    notice.subject().unit(),
                    first == null ? null : new NoticeId(notice.id().county(), first).toString(),
                    text.items().stream()
                            .map(item -> item.obligation().toString())
                            .toList(),
                    text.title(),
                    text.addressee(),
                    text.head(),
                    text.facts(),
                    text.basis().stream().filter(offered::contains).toList(),
                    String.join(
                            "\n",
                            text.basis().stream()
                                    .filter(basis -> !offered.contains(basis))
                                    .toList()),
                    text.demand(),
                    own ? OWN : text.limit().rule(),
                    String.valueOf(own ? text.limit().days() : usualDays),
                    UUID.randomUUID().toString(),
                    String.valueOf(notice.trail().version()));
        }

        /** The same with the texts that were typed before and not sent. */
        Typed over(Map<String, String> kept) {
            return new Typed(
                    unit,
                    first,
                    obligation,
                    kept.getOrDefault("title", of(title)),
                    kept.getOrDefault("addressee", of(addressee)),
                    kept.getOrDefault("head", of(head)),
                    kept.getOrDefault("facts", of(facts)),
                    basis,
                    kept.getOrDefault("otherBasis", of(otherBasis)),
                    kept.getOrDefault("demand", of(demand)),
                    kept.getOrDefault("limit", of(limit)),
                    kept.getOrDefault("days", of(days)),
                    form,
                    version);
        }

        /** The same about the obligations that were picked from a list. */
        Typed about(List<String> picked) {
            return new Typed(
                    unit,
                    first,
                    picked,
                    title,
                    addressee,
                    head,
                    facts,
                    basis,
                    otherBasis,
                    demand,
                    limit,
                    days,
                    form,
                    version);
        }

        /** A text that was sent, or nothing. */
        public static String of(@Nullable String text) {
            return text == null ? "" : text;
        }

        /** The obligations that were chosen. */
        public List<String> obligations() {
            return obligation == null ? List.of() : obligation;
        }

        /** The bases that were ticked. */
        public List<String> bases() {
            return basis == null ? List.of() : basis;
        }

        /** The number of days that was typed; 0 when it is none. */
        public int numberOfDays() {
            return of(days).matches("\\d{1,3}") ? Integer.parseInt(of(days)) : 0;
        }
    }
}
