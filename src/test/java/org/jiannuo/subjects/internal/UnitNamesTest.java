package org.jiannuo.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units.Match;
import org.jiannuo.subjects.Units.Match.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UnitSnapshot FOUNDING = SubjectsFixtures.founding();

    private static Match resolve(String text) {
        return FOUNDING.names().resolve(text, DAY);
    }

    /** Every text in the column of responsible units of the founding plan. */
    @ParameterizedTest
    @CsvSource({
        "县社会信用体系建设领导小组办公室,credit-office",
        "各乡镇（管委会）,all-townships-committees",
        "县委组织部,org-department",
        "县委宣传部,publicity-department",
        "县委党校,party-school",
        "人社局,hr-bureau",
        "纪委监委,discipline-supervision",
        "县社会信用体系建设领导小组相关成员单位,credit-leading-group-members",
        "县人民法院,court",
        "人民检察院,procuratorate",
        "公安局,public-security",
        "财政局,finance-bureau",
        "人行同心支行,pboc-branch",
        "审批服务管理局,approval-bureau",
        "工业园区,industrial-park",
        "自然资源局,natural-resources",
        "住建局,housing-bureau",
        "交通局,transport-bureau",
        "水务局,water-bureau",
        "吴忠生态环境局同心分局,environment-branch"
    })
    void knows_every_unit_text_of_the_plan(String text, String id) {
        assertThat(resolve(text))
                .isInstanceOfSatisfying(
                        Match.Resolved.class,
                        match -> assertThat(match.unit().id()).isEqualTo(new UnitId(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "同心县财政局,finance-bureau,NAME",
        "县财政局,finance-bureau,SHORT_NAME",
        "财政,finance-bureau,ALIAS",
        "' 同心县 财政局 ',finance-bureau,NORMALISED",
        "各乡镇(管委会),all-townships-committees,NORMALISED",
        "豫海镇,town-yuhai,SHORT_NAME",
        "豫海镇政府,town-yuhai,NORMALISED",
        "同心县豫海镇,town-yuhai,NORMALISED",
        "吴忠市生态环境局同心分局,environment-branch,NAME"
    })
    void says_by_which_kind_of_name(String text, String id, How how) {
        assertThat(resolve(text)).isInstanceOfSatisfying(Match.Resolved.class, match -> {
            assertThat(match.unit().id()).isEqualTo(new UnitId(id));
            assertThat(match.how()).isEqualTo(how);
        });
    }

    @Test
    void every_reference_name_and_alias_means_its_unit_or_is_shared() {
        List<String> wrong = new ArrayList<>();
        for (UnitSummary unit : FOUNDING.active(DAY)) {
            List<String> texts = new ArrayList<>(FOUNDING.aliases(unit.id()));
            texts.add(unit.name());
            texts.add(unit.shortName());
            for (String text : texts) {
                boolean found = switch (resolve(text)) {
                    case Match.Resolved resolved -> resolved.unit().id().equals(unit.id());
                    case Match.Candidates candidates ->
                        candidates.nearest().stream()
                                .anyMatch(one -> one.unit().id().equals(unit.id()) && one.nearness() == 1);
                };
                if (!found) {
                    wrong.add(text);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_text_that_two_units_share_is_left_to_a_person() {
        assertThat(resolve("管委会"))
                .isInstanceOfSatisfying(
                        Match.Candidates.class,
                        match -> assertThat(match.nearest())
                                .extracting(candidate -> candidate.unit().id().slug())
                                .containsExactlyInAnyOrder("committee-shishi", "committee-yaoshan"));
    }

    @ParameterizedTest
    @CsvSource({"人社保障局,hr-bureau", "住房城乡建设局,housing-bureau", "财证局,finance-bureau", "生态环境分局,environment-branch"})
    void offers_the_nearest_unit_for_a_text_it_does_not_know(String text, String id) {
        assertThat(resolve(text))
                .isInstanceOfSatisfying(
                        Match.Candidates.class,
                        match -> assertThat(match.nearest())
                                .first()
                                .extracting(candidate -> candidate.unit().id().slug())
                                .isEqualTo(id));
    }

    @Test
    void offers_nothing_for_a_text_that_is_like_no_unit() {
        assertThat(resolve("火星探测中心")).isEqualTo(new Match.Candidates(List.of()));
        assertThat(resolve("  ")).isEqualTo(new Match.Candidates(List.of()));
    }

    @Test
    void a_former_name_still_means_the_unit() {
        var renamed = SubjectsFixtures.founding(
                new DatedFact(new UnitId("water-bureau"), Fact.NAME, "同心县水利局", LocalDate.of(2024, 3, 1), "测〔2024〕1号"));
        assertThat(renamed.names().resolve("同心县水务局", DAY)).isInstanceOfSatisfying(Match.Resolved.class, match -> {
            assertThat(match.how()).isEqualTo(How.FORMER_NAME);
            assertThat(match.unit().name()).isEqualTo("同心县水利局");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "rsj,hr-bureau",
        "xrsj,hr-bureau",
        "caizheng,finance-bureau",
        "640324100000,town-yuhai",
        "自然,natural-resources",
        "纪委,discipline-supervision",
        "hr-bureau,hr-bureau"
    })
    void search_understands_initials_pinyin_codes_and_parts(String query, String id) {
        assertThat(FOUNDING.names().search(query, DAY, 5))
                .extracting(unit -> unit.id().slug())
                .first()
                .isEqualTo(id);
    }

    @Test
    void search_for_nothing_finds_nothing() {
        assertThat(FOUNDING.names().search(" ", DAY, 5)).isEmpty();
        assertThat(FOUNDING.names().search("%", DAY, 5)).isEmpty();
    }
}
