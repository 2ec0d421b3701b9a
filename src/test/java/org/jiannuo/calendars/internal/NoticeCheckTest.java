package org.jiannuo.calendars.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.FileText;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoticeCheckTest {
    private static final String HEADER = "date,kind,name_zh,statutory_day,scope\n";

    @Test
    void accepts_a_whole_year_as_the_reference_data_have_it() {
        Notice notice = check(form(year2027(), Map.of())).orThrow();
        assertThat(notice.instrument()).isEqualTo("holiday_2027");
        assertThat(notice.days())
                .hasSizeGreaterThan(30)
                .allMatch(day -> day.date().getYear() == 2027);
    }

    @Test
    void reads_rows_of_the_form_as_runs_of_days() {
        EnterNoticeForm form = rows("2027-10-01", "2027/10/7", "holiday", "国庆节");
        assertThat(EnterNotice.read(form).orThrow())
                .extracting(TypedDay::date)
                .hasSize(7)
                .startsWith("2027-10-01")
                .endsWith("2027-10-07");
    }

    @Test
    void reads_what_a_chinese_spreadsheet_writes() {
        String csv = "\ufeffdate,kind,name_zh\r\n2027/1/1,holiday,元旦\r\n";
        assertThat(TypedDay.readCsv(FileText.read(csv.getBytes(StandardCharsets.UTF_8))
                                .orElseThrow())
                        .orThrow()
                        .getFirst()
                        .name())
                .isEqualTo("元旦");
        assertThat(TypedDay.readCsv(FileText.read(csv.substring(1).getBytes(Charset.forName("GB18030")))
                                .orElseThrow())
                        .orThrow()
                        .getFirst()
                        .name())
                .isEqualTo("元旦");
    }

    @Test
    void tells_the_problems_of_all_rows_at_once() {
        Decision<Notice> decision = check(form(
                HEADER
                        + "2027-01-01,holiday,元旦,yes,national\n"
                        + "2026-01-02,holiday,元旦,no,national\n"
                        + "2027-01-04,makeup_workday,元旦调休,no,national\n"
                        + "2027-01-01,free,,no,ningxia\n",
                Map.of("number", "")));
        assertThat(decision.reasons())
                .extracting(refusal -> refusal.where() + " " + refusal.code())
                .containsExactly(
                        "number CAL-17",
                        "row-2 CAL-11",
                        "row-3 CAL-15",
                        "row-4 CAL-12",
                        "row-4 CAL-13",
                        "row-4 CAL-16",
                        "row-4 CAL-14");
    }

    @Nested
    class CAL_10 {
        @Test
        void refuses_a_file_that_is_no_calendar() {
            for (String file : List.of("PK\u0003\u0004zip", "", "a,b\n1,2\n", HEADER, "\"")) {
                assertThat(TypedDay.readCsv(file).reasons())
                        .extracting(Refusal::code)
                        .containsExactly("CAL-10");
            }
            assertThat(TypedDay.readCsv(HEADER + "2027-01-01,holiday,x,no,national\n".repeat(151))
                            .isAccepted())
                    .isFalse();
        }
    }

    @Nested
    class CAL_11 {
        @Test
        void refuses_a_day_that_is_none_or_of_another_year() {
            assertThat(codes(HEADER + "2027-02-30,holiday,元旦,no,national\n")).contains("CAL-11");
            assertThat(codes(HEADER + "2028-02-01,holiday,元旦,no,national\n")).contains("CAL-11");
            EnterNoticeForm backwards = rows("2027-10-07", "2027-10-01", "holiday", "国庆节");
            assertThat(check(backwards).reasons()).extracting(Refusal::code).contains("CAL-11");
        }
    }

    @Nested
    class CAL_12 {
        @Test
        void refuses_an_unknown_kind() {
            assertThat(codes(HEADER + "2027-02-01,off,元旦,no,national\n")).contains("CAL-12");
        }
    }

    @Nested
    class CAL_13 {
        @Test
        void refuses_a_row_without_a_name() {
            assertThat(codes(HEADER + "2027-02-01,holiday,,no,national\n")).contains("CAL-13");
        }
    }

    @Nested
    class CAL_14 {
        @Test
        void refuses_a_day_that_stands_twice() {
            String row = "2027-02-01,holiday,春节,no,national\n";
            assertThat(codes(HEADER + row + row)).contains("CAL-14");
        }
    }

    @Nested
    class CAL_15 {
        @Test
        void refuses_a_makeup_workday_that_is_a_workday_anyway() {
            assertThat(codes(HEADER + "2027-02-01,makeup_workday,春节调休,no,national\n"))
                    .contains("CAL-15");
        }
    }

    @Nested
    class CAL_16 {
        @Test
        void refuses_a_row_for_others_than_the_notice() {
            assertThat(codes(HEADER + "2027-02-01,holiday,春节,no,ningxia\n")).contains("CAL-16");
        }
    }

    @Nested
    class CAL_17 {
        @Test
        void refuses_a_notice_without_year_title_number_or_day() {
            Map<String, String> nothing = Map.of("year", "27", "title", "", "number", "", "issuedOn", "soon");
            assertThat(check(form(year2027(), nothing)).reasons())
                    .filteredOn(refusal -> refusal.code().equals("CAL-17"))
                    .extracting(Refusal::where)
                    .containsExactlyInAnyOrder("year", "title", "number", "issuedOn");
        }
    }

    @Nested
    class CAL_18 {
        @Test
        void refuses_a_national_year_that_leaves_out_a_holiday() {
            Refusal refusal = check(form(HEADER + "2027-01-01,holiday,元旦,yes,national\n", Map.of()))
                    .reasons()
                    .getFirst();
            assertThat(refusal.code()).isEqualTo("CAL-18");
            assertThat(refusal.arguments().getFirst().toString())
                    .contains("春节", "国庆节")
                    .doesNotContain("元旦");
        }

        @Test
        void asks_no_such_thing_of_the_region() {
            assertThat(check(form("date,kind,name_zh\n2027-03-10,holiday,开斋节\n", Map.of("scope", "ningxia")))
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class CAL_19 {
        @Test
        void refuses_to_change_days_of_a_notice_in_force_without_saying_so() {
            EnterNoticeForm other = form(HEADER + "2026-01-01,holiday,元旦,yes,national\n", Map.of("year", "2026"));
            assertThat(check(other).reasons()).extracting(Refusal::code).containsExactly("CAL-19");
            EnterNoticeForm withoutReason = form(
                    HEADER + "2026-01-01,holiday,元旦,yes,national\n",
                    Map.of("year", "2026", "replaces", "holiday_2026"));
            assertThat(check(withoutReason).reasons()).extracting(Refusal::code).containsExactly("CAL-19");
        }
    }

    @Nested
    class CAL_20 {
        @Test
        void refuses_the_same_notice_again() {
            String csv = TypedDay.csv(WorkCalendar.bundled().daysOf(2026));
            assertThat(check(form(csv, Map.of("year", "2026"))).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CAL-20");
        }
    }

    @Nested
    class CAL_21 {
        @Test
        void refuses_a_notice_without_days() {
            assertThat(check(form("", Map.of())).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CAL-21");
        }
    }

    private static List<String> codes(String csv) {
        return check(form(csv, Map.of())).reasons().stream().map(Refusal::code).toList();
    }

    static Decision<Notice> check(EnterNoticeForm form) {
        List<Notice> bundled = BundledNotices.read(WorkCalendar.bundled());
        List<CalendarStore.Kept> kept =
                bundled.stream().map(NoticeCheckTest::kept).toList();
        Map<String, Set<LocalDate>> days = new HashMap<>();
        bundled.forEach(notice -> days.put(
                notice.instrument(),
                notice.days().stream().map(CalendarDay::date).collect(java.util.stream.Collectors.toSet())));
        return EnterNotice.read(form).then(typed -> new NoticeCheck(form, kept, days).check(typed));
    }

    private static CalendarStore.Kept kept(Notice notice) {
        return new CalendarStore.Kept(
                notice.instrument(),
                notice.year(),
                notice.scope(),
                notice.source().document().basis(),
                null,
                false,
                notice.content(),
                null,
                null,
                null,
                "platform",
                Instant.EPOCH);
    }

    static EnterNoticeForm form(String csv, Map<String, String> other) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "year", List.of("2027"),
                "scope", List.of("national"),
                "title", List.of("2027放假通知"),
                "number", List.of("测办发〔2026〕1号"),
                "issuedOn", List.of("2026-11-05"),
                "csv", List.of(csv)));
        other.forEach((field, value) -> fields.put(field, List.of(value)));
        return new EnterNoticeForm(fields);
    }

    private static EnterNoticeForm rows(String first, String last, String kind, String name) {
        Map<String, List<String>> fields = new HashMap<>(form("", Map.of()).typed());
        fields.put("first", List.of("", first));
        fields.put("last", List.of("", last));
        fields.put("kind", List.of("holiday", kind));
        fields.put("name", List.of("", name));
        return new EnterNoticeForm(fields);
    }

    /** The days off of 2026 a year later; the make-up workdays fall on Sundays. */
    static String year2027() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (CalendarDay day : WorkCalendar.bundled().daysOf(2026)) {
            if (day.kind() == CalendarDay.Kind.HOLIDAY) {
                csv.append(day.date().plusYears(1)).append(",holiday,").append(day.name());
                csv.append(day.statutory() ? ",yes,national\n" : ",no,national\n");
            }
        }
        return csv.append("2027-01-10,makeup_workday,元旦调休,no,national\n").toString();
    }
}
