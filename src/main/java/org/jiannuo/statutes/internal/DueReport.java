package org.jiannuo.statutes.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.calendars.CountedDay;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.calendars.DueDay;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.statutes.Basis;
import org.jiannuo.statutes.TimeLimit;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a due day or a refusal, for people and for programs. */
final class DueReport {
    private final Words words;

    DueReport(String language) {
        boolean english = language.equals("en");
        this.words =
                new Words(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, sentences(english ? "en" : "zh_CN"));
    }

    String json(Decision<DueCommand.Answer> decision) {
        Map<String, Object> answer = switch (decision) {
            case Decision.Accepted<DueCommand.Answer>(DueCommand.Answer(DueDay due, TimeLimit limit), var _) ->
                answer(due, limit);
            case Decision.Refused<DueCommand.Answer>(List<Refusal> because) -> refusal(because);
        };
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(answer);
    }

    String text(DueCommand.Answer answer) {
        DueDay due = answer.due();
        List<String> lines = new ArrayList<>();
        TimeLimit limit = answer.limit();
        if (limit != null) {
            lines.add(limit.id() + "  " + limit.words().whatZh());
            lines.add(words.get(
                    "statutes.cli.basis",
                    limit.basis().titleZh(),
                    limit.basis().article(),
                    words.get(
                            "statutes.confidence." + limit.basis().confidence().code())));
        }
        lines.add(words.get("statutes.cli.due", day(due.due())));
        if (due.isMoved()) {
            lines.add(words.get("statutes.cli.moved", day(due.unmoved())));
        }
        lines.add("");
        for (Derivation.Row row : Derivation.of(due).rows()) {
            lines.add(line(row));
        }
        return String.join(System.lineSeparator(), lines);
    }

    String text(List<Refusal> because) {
        return String.join(
                System.lineSeparator(),
                because.stream()
                        .map(refusal -> refusal.code() + "  " + words.refusal(refusal))
                        .toList());
    }

    private String line(Derivation.Row row) {
        String days = row.days() == 1
                ? day(row.first())
                : words.get("statutes.cli.run", day(row.first()), day(row.last()), row.days());
        String mark = row.counted() ? "%5d".formatted(row.total()) : "    -";
        String basis = row.basis().isEmpty() ? "" : "  [" + row.basis() + "]";
        return mark + "  " + days + "  " + words.get(row.key(), row.name()) + basis;
    }

    private Map<String, Object> answer(DueDay due, @Nullable TimeLimit limit) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("due", due.due().toString());
        answer.put("from", due.run().from().toString());
        answer.put("beforeRestDays", due.unmoved().toString());
        answer.put("counted", due.counted());
        answer.put("term", due.run().term().toString());
        if (limit != null) {
            answer.put("limit", limit(limit));
        }
        answer.put("days", due.days().stream().map(this::day).toList());
        return answer;
    }

    private Map<String, Object> limit(TimeLimit limit) {
        Basis basis = limit.basis();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", limit.id().value());
        shown.put("what", limit.words().whatZh());
        shown.put(
                "instruments",
                basis.instruments().stream().map(Object::toString).toList());
        shown.put("basis", basis.titleZh());
        shown.put("article", basis.article());
        shown.put("confidence", basis.confidence().code());
        shown.put("binding", basis.binding());
        return shown;
    }

    private Map<String, Object> day(CountedDay day) {
        CalendarDay official = day.official();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("date", day.date().toString());
        shown.put("counted", day.counted());
        shown.put("reason", day.reason().code());
        shown.put(
                "says", words.get("calendars.reason." + day.reason().code(), official == null ? "" : official.name()));
        if (official != null) {
            shown.put("name", official.name());
            shown.put("notice", official.notice().instrument());
            shown.put("noticeTitle", official.notice().basis());
        }
        return shown;
    }

    private Map<String, Object> refusal(List<Refusal> because) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("refused", true);
        answer.put("reasons", because.stream().map(this::reason).toList());
        because.stream()
                .filter(refusal -> refusal.rule().equals(WorkCalendar.YEAR_NOT_LOADED))
                .findFirst()
                .ifPresent(refusal -> {
                    Object year = refusal.arguments().getFirst();
                    answer.put(
                            "missing",
                            Map.of(
                                    "year", Integer.parseInt(year.toString()),
                                    "notice", words.get("calendars.notice.national", year),
                                    "neededFor", refusal.arguments().get(1)));
                });
        return answer;
    }

    private Map<String, Object> reason(Refusal refusal) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("code", refusal.code());
        reason.put("where", refusal.where());
        reason.put("says", words.refusal(refusal));
        return reason;
    }

    private String day(LocalDate date) {
        return date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
    }

    private static Map<String, String> sentences(String language) {
        Map<String, String> sentences = new HashMap<>();
        for (String module : List.of("calendars", "statutes")) {
            String file = "/messages/" + module + "_" + language + ".properties";
            try (InputStream in = DueReport.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("The program has no file " + file);
                }
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sentences;
    }
}
