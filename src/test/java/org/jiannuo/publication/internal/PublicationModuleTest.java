package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.codes;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penalty;
import static org.jiannuo.publication.internal.PublicationFixtures.with;

import java.time.LocalDate;
import java.util.Map;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Footing;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class PublicationModuleTest {
    @Autowired
    private Publications publications;

    @Autowired
    private PublicationStore store;

    @Autowired
    private TermWatch terms;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestWorld world;

    @Autowired
    private BusinessClock clock;

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(TODAY);
        int _ = ledger.publish();
    }

    @AfterEach
    void release() {
        world.release();
    }

    private PublicationSummary shown(PublicationDraft draft) {
        return publications.publish(draft, officer(), director()).orThrow();
    }

    @Nested
    class PUB_02 {
        @Test
        void who_proposes_does_not_approve_and_the_platform_does_neither() {
            PublicationId id =
                    publications.propose(penalty("测试甲商贸有限公司"), officer()).orThrow();
            assertThat(codes(publications.approve(id, officer()))).containsExactly("PUB-02");
            assertThat(codes(publications.approve(id, Signature.ofPlatform(clock.now()))))
                    .containsExactly("PUB-02");
            assertThat(codes(publications.propose(penalty("测试乙商贸有限公司"), Signature.ofPlatform(clock.now()))))
                    .containsExactly("PUB-02");
            assertThat(publications.approve(id, director()).orThrow().status()).isEqualTo(PublicationStatus.PUBLISHED);
        }
    }

    @Nested
    class PUB_03 {
        @Test
        void a_thing_is_shown_once_at_a_time_and_may_be_shown_again_after_its_end() {
            PublicationDraft draft = penalty("测试丙商贸有限公司");
            PublicationSummary first = shown(draft);
            assertThat(codes(publications.propose(draft, officer()))).containsExactly("PUB-03");
            publications.end(first.id(), EndGround.ORDER, "测试法院通知", director()).orThrow();
            assertThat(shown(draft).code()).isNotEqualTo(first.code());
        }
    }

    @Nested
    class PUB_04 {
        @Test
        void what_is_not_known_cannot_be_ended() {
            PublicationId unknown =
                    new PublicationId(shown(penalty("测试丁商贸有限公司")).id().county(), java.util.UUID.randomUUID());
            assertThat(codes(publications.end(unknown, EndGround.ORDER, "理由", director())))
                    .containsExactly("PUB-04");
        }
    }

    @Nested
    class PUB_10 {
        @Test
        void the_basis_must_allow_kind_and_category() {
            PublicationDraft draft = penalty("测试戊商贸有限公司");
            assertThat(codes(publications.propose(with(draft, Footing.on("permit")), officer())))
                    .containsExactly("PUB-10");
            assertThat(codes(publications.propose(with(draft, Footing.on("bulletin")), officer())))
                    .containsExactly("PUB-10");
            assertThat(codes(publications.propose(with(draft, Footing.on("nothing")), officer())))
                    .containsExactly("PUB-10");
        }
    }

    @Nested
    class PUB_11 {
        @Test
        void no_basis_that_comes_with_the_program_shows_an_official() {
            PublicationDraft official = penalty(
                    SubjectKind.OFFICIAL, "张三测", Severity.GENERAL, LocalDate.of(2026, 10, 20), Footing.on("penalty"));
            assertThat(codes(publications.propose(official, officer()))).containsExactly("PUB-11");
        }

        @Test
        void a_named_basis_that_says_otherwise_is_followed() {
            Basis named = Basis.of(Map.of(
                    "id",
                    "named",
                    "kinds",
                    "RECORD",
                    "categories",
                    "P11",
                    "subjects",
                    "OFFICIAL",
                    "instrument_id",
                    "x"));
            assertThat(named.subjects()).containsExactly(SubjectKind.OFFICIAL);
            assertThat(named.allowsCategory("P11", "county_internal")).isTrue();
            assertThat(named.allowsCategory("P21", "management_authority")).isFalse();
        }
    }

    @Nested
    class PUB_12 {
        @Test
        void minor_severity_is_shown_only_with_a_reason_and_for_three_months() {
            LocalDate decided = LocalDate.of(2026, 11, 1);
            PublicationDraft minor =
                    penalty(SubjectKind.ENTERPRISE, "测试己商贸有限公司", Severity.MINOR, decided, Footing.on("penalty"));
            assertThat(codes(publications.propose(minor, officer()))).containsExactly("PUB-12");
            PublicationSummary shown = shown(with(minor, new Footing("penalty", null, null, "群众反映集中，确需公示", null)));
            assertThat(shown.to()).isEqualTo("2027-02-01");
        }
    }

    @Nested
    class PUB_13 {
        @Test
        void the_term_keeps_between_the_shortest_and_the_longest() {
            PublicationDraft draft = penalty("测试庚商贸有限公司");
            assertThat(codes(publications.propose(
                            with(draft, new Footing("penalty", null, LocalDate.of(2027, 10, 21), "", null)),
                            officer())))
                    .containsExactly("PUB-13");
            assertThat(codes(publications.propose(
                            with(draft, new Footing("penalty", null, LocalDate.of(2027, 1, 19), "", null)), officer())))
                    .containsExactly("PUB-13");
            assertThat(shown(with(draft, new Footing("penalty", null, LocalDate.of(2027, 1, 20), "", null)))
                            .to())
                    .isEqualTo("2027-01-20");
        }
    }

    @Nested
    class PUB_14 {
        @Test
        void what_is_uploaded_after_its_term_is_not_shown() {
            assertThat(codes(publications.propose(
                            penalty(
                                    SubjectKind.ENTERPRISE,
                                    "测试辛商贸有限公司",
                                    Severity.GENERAL,
                                    LocalDate.of(2025, 4, 20),
                                    Footing.on("penalty")),
                            officer())))
                    .containsExactly("PUB-14");
        }
    }

    @Nested
    class PUB_20 {
        @Test
        void a_field_outside_the_profile_is_refused() {
            PublicationDraft draft = penalty("测试壬商贸有限公司");
            assertThat(codes(publications.propose(
                            with(draft, Map.of("facts", "事", "organ", "测", "decidedOn", "2026-10-20", "salary", "1")),
                            officer())))
                    .containsExactly("PUB-20");
        }
    }

    @Nested
    class PUB_21 {
        @Test
        void what_must_be_shown_is_there() {
            assertThat(codes(publications.propose(with(penalty("测试癸商贸有限公司"), Map.of("facts", "事实")), officer())))
                    .containsExactly("PUB-21", "PUB-21");
        }
    }

    @Nested
    class PUB_30 {
        @Test
        void an_end_a_refusal_and_a_settlement_have_a_reason() {
            PublicationSummary one = shown(penalty("测试子商贸有限公司"));
            assertThat(codes(publications.end(one.id(), EndGround.ORDER, " ", director())))
                    .containsExactly("PUB-30");
            assertThat(codes(publications.settle(one.id(), "", officer()))).containsExactly("PUB-30");
            assertThat(codes(publications.refuse(one.id(), "", director()))).containsExactly("PUB-30");
        }
    }

    @Nested
    class PUB_31 {
        @Test
        void the_mark_belongs_to_what_is_shown() {
            PublicationId proposed =
                    publications.propose(penalty("测试丑商贸有限公司"), officer()).orThrow();
            assertThat(codes(publications.dispute(proposed, "", officer()))).containsExactly("PUB-31");
            PublicationSummary shown = shown(penalty("测试寅商贸有限公司"));
            assertThat(codes(publications.settle(shown.id(), "没有异议", officer())))
                    .containsExactly("PUB-31");
            assertThat(publications
                            .dispute(shown.id(), "陈述", officer())
                            .orThrow()
                            .disputed())
                    .isTrue();
            assertThat(publications
                            .settle(shown.id(), "异议不成立", officer())
                            .orThrow()
                            .disputed())
                    .isFalse();
        }
    }

    @Test
    void it_begins_and_ends_by_itself_also_after_days_on_which_nothing_ran() {
        PublicationDraft draft = penalty("测试卯商贸有限公司");
        PublicationSummary planned = shown(
                with(draft, new Footing("penalty", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 10), "", null)));
        assertThat(planned.status()).isEqualTo(PublicationStatus.SCHEDULED);
        turnTo(LocalDate.of(2026, 12, 1));
        assertThat(publications.find(planned.id()).orElseThrow().status()).isEqualTo(PublicationStatus.PUBLISHED);
        turnTo(LocalDate.of(2027, 2, 10));
        assertThat(publications.find(planned.id()).orElseThrow().status()).isEqualTo(PublicationStatus.PUBLISHED);
        turnTo(LocalDate.of(2027, 2, 18));
        PublicationSummary ended = publications.find(planned.id()).orElseThrow();
        assertThat(ended.status()).isEqualTo(PublicationStatus.ENDED_BY_TERM);
        assertThat(ended.endedOn()).isEqualTo("2027-02-11");
    }

    private void turnTo(LocalDate day) {
        int _ = ledger.publish();
        clock.turnTo(day);
        terms.follow();
    }

    @Test
    void nothing_of_the_content_is_kept_after_the_end() {
        PublicationSummary one = shown(penalty("测试辰商贸有限公司"));
        publications.end(one.id(), EndGround.REPAIR, "修复决定", director()).orThrow();
        Publication kept = store.find(one.id()).orElseThrow();
        assertThat(kept.shown().fields()).isEmpty();
        assertThat(kept.what().title()
                        + kept.what().document()
                        + kept.whose().name()
                        + kept.whose().key())
                .isEmpty();
        assertThat(kept.proof().salt() + kept.proof().commitment()).isEmpty();
        assertThat(kept.summary().status()).isEqualTo(PublicationStatus.ENDED_BY_REPAIR);
    }

    @Test
    void a_correction_ends_the_wrong_content_and_shows_the_right_one() {
        PublicationSummary wrong = shown(penalty("测试巳商贸有限公司"));
        PublicationSummary right = publications
                .correct(wrong.id(), penalty("测试午商贸有限公司"), "名称有误", officer(), director())
                .orThrow();
        assertThat(publications.find(wrong.id()).orElseThrow().ground()).isEqualTo(EndGround.CORRECTION);
        assertThat(store.find(right.id()).orElseThrow().footing().corrects())
                .isEqualTo(wrong.id().value());
    }
}
