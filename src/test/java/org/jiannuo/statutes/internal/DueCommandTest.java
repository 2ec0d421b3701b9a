package org.jiannuo.statutes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DueCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void prints_the_due_day_of_a_limit_with_each_day() {
        assertThat(run("--limit", "procurement.contract_notice", "--from", "2026-09-30", "--json"))
                .isZero();
        JsonNode answer = json();
        assertThat(answer.get("due").asString()).isEqualTo("2026-10-09");
        assertThat(answer.at("/limit/confidence").asString()).isEqualTo("law");
        assertThat(counted(answer)).containsExactly("2026-10-08", "2026-10-09");
        assertThat(answer.at("/days/1/reason").asString()).isEqualTo("holiday");
        assertThat(answer.at("/days/1/notice").asString()).isEqualTo("holiday_2026");
    }

    @Test
    void prints_a_plain_length_in_every_unit() {
        assertThat(run("--days", "7", "--unit", "working_day", "--from", "2026-04-30", "--json"))
                .isZero();
        assertThat(json().get("due").asString()).isEqualTo("2026-05-13");
        assertThat(run("--days", "30", "--unit", "day", "--from", "2026-09-04", "--json"))
                .isZero();
        assertThat(json().get("due").asString()).isEqualTo("2026-10-08");
        assertThat(run("--days", "3", "--unit", "month", "--from", "2026-11-30", "--lasting", "--json"))
                .isZero();
        assertThat(json().get("due").asString()).isEqualTo("2027-02-28");
        assertThat(run("--days", "1", "--unit", "year", "--from", "2025-03-03", "--json"))
                .isZero();
        assertThat(json().get("due").asString()).isEqualTo("2026-03-03");
        assertThat(run("--days", "03-31", "--unit", "fixed_date", "--from", "2026-01-03", "--json"))
                .isZero();
        assertThat(json().get("due").asString()).isEqualTo("2026-03-31");
    }

    @Test
    void counts_no_suspended_day() {
        assertThat(run(
                        "--limit",
                        "disclosure.answer",
                        "--from",
                        "2026-03-02",
                        "--suspend",
                        "2026-03-09..2026-03-11",
                        "--suspend",
                        "2026-03-12..2026-03-13",
                        "--json"))
                .isZero();
        assertThat(json().get("due").asString()).isEqualTo("2026-04-07");
        assertThat(counted(json())).hasSize(20);
    }

    @Test
    void names_the_missing_notice_and_exits_with_2() {
        assertThat(run("--days", "15", "--unit", "working_day", "--from", "2026-12-25", "--json"))
                .isEqualTo(2);
        assertThat(json().at("/missing/year").asInt()).isEqualTo(2027);
        assertThat(json().at("/missing/notice").asString()).contains("2027");
        assertThat(json().at("/reasons/0/code").asString()).isEqualTo("CAL-01");
    }

    @Test
    void tells_every_reason_at_once() {
        assertThat(run("--days", "x", "--unit", "day", "--from", "soon", "--suspend", "b", "--json"))
                .isEqualTo(2);
        assertThat(json().get("reasons").findValuesAsString("code")).containsExactly("CAL-02", "CAL-04", "CAL-05");
        assertThat(run("--limit", "no.such", "--from", "2026-03-02")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("STA-01");
    }

    @Test
    void prints_lines_for_people_in_both_languages() {
        assertThat(run("--limit", "payment.organ_default", "--from", "2026-09-04"))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("2026-10-08", "payment.organ_default")
                .doesNotContain("[calendars.", "[statutes.");
        assertThat(run("--days", "7", "--unit", "working_day", "--from", "2026-04-30", "--lang", "en"))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Due: 2026-05-13 Wed", "Make-up working day")
                .doesNotContain("[calendars.", "[statutes.");
    }

    private int run(String... typed) {
        printed.reset();
        DueCommand command = new DueCommand();
        command.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandLine(command).execute(typed);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(printed.toByteArray());
    }

    private static List<String> counted(JsonNode answer) {
        return StreamSupport.stream(answer.get("days").spliterator(), false)
                .filter(day -> day.get("counted").asBoolean())
                .map(day -> day.get("date").asString())
                .toList();
    }
}
