package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class ComplaintsModuleTest {
    @Autowired
    LodgeComplaint lodging;

    @Autowired
    CorrespondWithComplainant correspondence;

    @Autowired
    ComplaintActController.Acts acts;

    @Autowired
    ComplaintStore store;

    @Autowired
    CaseKeys keys;

    @Autowired
    ReceiptCodes guard;

    @Autowired
    SealedFiles files;

    @Autowired
    Obligations obligations;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    private ComplaintPeople people;
    private String accused = "";

    @BeforeEach
    void somebody_to_complain_of() {
        clock.turnTo(ComplaintPeople.TODAY);
        people = new ComplaintPeople(lodging, acts, store, units, clock);
        accused = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private Complaint at(Stage stage) {
        return people.at(stage, accused, null);
    }

    private Decision<Complaint> saying(Complaint now, Act act, String ground, String target, Person person) {
        return people.act(now, act, new Words("写明理由。", ground, target, null, ""), person);
    }

    private Decision<Complaint> silently(Complaint now, Act act) {
        String permission = Lifecycle.TABLE.find(now.stage(), act).orElseThrow().permission();
        return people.act(now, act, Words.NONE, ComplaintPeople.usual(permission));
    }

    @Test
    void every_stage_has_somebody_who_owes_the_next_step() {
        Complaint received = people.now(people.lodge(accused, false));
        assertThat(received.term().waitsFor()).isEqualTo("credit-office");
        assertThat(received.term().dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(at(Stage.VERIFYING).term().waitsFor()).isEqualTo("finance-bureau");
        Complaint rectifying = at(Stage.RECTIFYING);
        assertThat(rectifying.term().waitsFor()).isEqualTo(accused);
        assertThat(obligations.find(
                        java.util.Objects.requireNonNull(rectifying.term().obligation())))
                .hasValueSatisfying(owed -> assertThat(owed.status()).isEqualTo(ObligationStatus.OPEN));
        assertThat(at(Stage.CLOSED).term().waitsFor()).isEmpty();
        assertThat(at(Stage.CLOSED).result().inTime()).isTrue();
    }

    @Test
    void a_breach_is_confirmed_after_the_body_was_heard() {
        Complaint confirmed = at(Stage.CONFIRMED);
        assertThat(confirmed.result().breach()).isTrue();
        assertThat(confirmed.term().waitsFor()).isEqualTo("credit-office");
    }

    @Test
    void who_is_not_satisfied_opens_the_next_level_with_other_people() {
        LodgeComplaint.Receipt receipt = people.lodge(accused, false);
        Complaint closed = people.at(Stage.CLOSED, accused, receipt);
        Complaint raised = correspondence.rate(receipt.code(), "NOT_SATISFIED").orThrow();
        assertThat(raised.stage()).isEqualTo(Stage.ESCALATED);
        assertThat(raised.way().level()).isEqualTo(2);
        assertThat(raised.way().handling()).isEqualTo("county-government");
        assertThat(raised.way().handler()).isNull();
        assertThat(keys.holds(closed.id(), CaseKeys.person(Person.OFFICER.account())))
                .isFalse();
        Complaint taken =
                people.act(raised, Act.TAKE, Words.NONE, Person.OTHER_OFFICER).orThrow();
        assertThat(keys.holds(taken.id(), CaseKeys.person(Person.OTHER_OFFICER.account())))
                .isTrue();
    }

    @Test
    void completion_starts_the_time_to_accept_anew() {
        LodgeComplaint.Receipt receipt = people.lodge(accused, false);
        Complaint returned = people.at(Stage.RETURNED, accused, receipt);
        assertThat(returned.term().dueOn()).isNull();
        clock.turnTo(LocalDate.of(2026, 6, 24));
        Complaint complete =
                correspondence.write(receipt.code(), "补充合同编号。", List.of()).orThrow();
        assertThat(complete.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(complete.term().dueOn()).isEqualTo(LocalDate.of(2026, 6, 29));
    }

    @Test
    void a_suspended_term_stands_still_and_an_extension_is_told() {
        Complaint verifying = at(Stage.VERIFYING);
        LocalDate due = java.util.Objects.requireNonNull(verifying.term().dueOn());
        people.go(verifying, Act.ASK_TIME, Act.SUSPEND);
        clock.turnTo(ComplaintPeople.TODAY.plusDays(14));
        Complaint running = people.go(people.now(receiptOf(verifying)), Act.RESUME);
        assertThat(running.term().dueOn()).isAfter(due);
        Complaint longer = people.go(running, Act.ASK_TIME, Act.EXTEND);
        assertThat(longer.term().dueOn()).isAfter(running.term().dueOn());
    }

    private static LodgeComplaint.Receipt receiptOf(Complaint complaint) {
        return new LodgeComplaint.Receipt(complaint.id(), complaint.matter().number(), "");
    }

    @Nested
    class CMP_02 {
        @Test
        void the_second_of_two_is_told_who_was_first() {
            Complaint now = at(Stage.RECEIVED);
            people.go(now, Act.ACCEPT);
            Decision<Complaint> late = acts.act(new CaseDesk.Wish(
                    now.id(),
                    Act.ACCEPT,
                    ComplaintPeople.good(Act.ACCEPT),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), now.trail().version()),
                    new CaseDesk.Actor(people.by(Person.OFFICER, accused), (_, _) -> true)));
            assertThat(codes(late)).containsExactly("CMP-02");
        }
    }

    @Nested
    class CMP_03 {
        @Test
        void an_unknown_matter_is_refused() {
            Decision<Complaint> decision = acts.act(new CaseDesk.Wish(
                    new org.jiannuo.complaints.ComplaintId(new org.jiannuo.kernel.County("990000"), new UUID(1, 1)),
                    Act.ACCEPT,
                    ComplaintPeople.good(Act.ACCEPT),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), 1),
                    new CaseDesk.Actor(people.by(Person.OFFICER, accused), (_, _) -> true)));
            assertThat(codes(decision)).containsExactly("CMP-03");
        }
    }

    @Nested
    class CMP_04 {
        @Test
        void a_stranger_may_do_nothing() {
            assertThat(codes(saying(at(Stage.VERIFYING), Act.FIND_UNFOUNDED, "", "", Person.STRANGER)))
                    .contains("CMP-04");
        }
    }

    @Nested
    class CMP_10 {
        @Test
        void an_empty_form_is_refused_with_every_reason() {
            LodgeComplaint.Typed empty = new LodgeComplaint.Typed(
                    org.jiannuo.complaints.ComplaintKind.OTHER,
                    false,
                    "nobody-at-all",
                    new LodgeComplaint.Told("", "", "", "", "", ""));
            assertThat(lodging.faults(empty))
                    .extracting(Refusal::code)
                    .containsExactly("CMP-10", "CMP-10", "CMP-11", "CMP-11", "CMP-14");
        }
    }

    @Nested
    class CMP_11 {
        @Test
        void a_lead_needs_no_name() {
            assertThat(lodging.faults(ComplaintPeople.typed(accused, true))).isEmpty();
        }
    }

    @Nested
    class CMP_12 {
        @Test
        void a_long_text_is_refused() {
            LodgeComplaint.Typed longOne = new LodgeComplaint.Typed(
                    org.jiannuo.complaints.ComplaintKind.OTHER,
                    true,
                    accused,
                    new LodgeComplaint.Told("", "", "承诺", "长".repeat(4001), "", ""));
            assertThat(lodging.faults(longOne)).extracting(Refusal::code).containsExactly("CMP-12");
        }
    }

    @Nested
    class CMP_13 {
        @Test
        void one_sheet_makes_one_case() {
            UUID form = UUID.randomUUID();
            var _ = lodging.lodge(ComplaintPeople.typed(accused, true), List.of(), form)
                    .orThrow();
            assertThat(codes(lodging.lodge(ComplaintPeople.typed(accused, true), List.of(), form)))
                    .containsExactly("CMP-13");
        }
    }

    @Nested
    class CMP_14 {
        @Test
        void a_group_of_units_cannot_be_complained_of() {
            assertThat(lodging.faults(ComplaintPeople.typed("credit-leading-group-members", true)))
                    .extracting(Refusal::code)
                    .containsExactly("CMP-14");
        }
    }

    @Nested
    class CMP_15 {
        @Test
        void a_code_is_read_whatever_its_case_and_hyphens() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, true);
            assertThat(correspondence.open(" "
                            + receipt.code().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                    .isPresent();
            assertThat(codes(guard.guarded("10.1.1.1", () -> correspondence.open("AAAA-BBBB"))))
                    .containsExactly("CMP-15");
        }
    }

    @Nested
    class CMP_16 {
        @Test
        void after_many_wrong_codes_even_the_right_one_waits() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, true);
            for (int i = 0; i < 10; i++) {
                assertThat(codes(guard.guarded("10.2.2.2", () -> correspondence.open("WRONG"))))
                        .containsExactly("CMP-15");
            }
            assertThat(codes(guard.guarded("10.2.2.2", () -> correspondence.open(receipt.code()))))
                    .containsExactly("CMP-16");
            assertThat(guard.guarded("10.3.3.3", () -> correspondence.open(receipt.code()))
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class CMP_20 {
        @Test
        void an_act_says_why() {
            assertThat(codes(silently(at(Stage.RECEIVED), Act.ACCEPT))).containsExactly("CMP-20");
            assertThat(codes(silently(at(Stage.VERIFYING), Act.FIND_UNFOUNDED))).containsExactly("CMP-20");
        }
    }

    @Nested
    class CMP_21 {
        @Test
        void a_refusal_cites_a_reason_of_the_table() {
            assertThat(codes(saying(at(Stage.RECEIVED), Act.REFUSE, "TIRED", "", Person.OFFICER)))
                    .containsExactly("CMP-21");
        }
    }

    @Nested
    class CMP_22 {
        @Test
        void a_body_that_is_not_competent_gets_nothing() {
            assertThat(codes(saying(at(Stage.ACCEPTED), Act.TRANSFER, "", "party-school", Person.DIRECTOR)))
                    .containsExactly("CMP-22");
        }
    }

    @Nested
    class CMP_23 {
        @Test
        void a_complaint_is_never_handed_to_the_body_complained_of() {
            assertThat(codes(saying(at(Stage.ACCEPTED), Act.TRANSFER, "", accused, Person.DIRECTOR)))
                    .containsExactly("CMP-23");
        }
    }

    @Nested
    class CMP_24 {
        @Test
        void a_transfer_past_the_limit_is_refused() {
            Complaint back = people.go(at(Stage.TRANSFERRED), Act.SEND_BACK);
            Complaint again = saying(back, Act.TRANSFER, "", "county-government", Person.DIRECTOR)
                    .orThrow();
            Complaint twice = people.go(again, Act.SEND_BACK);
            assertThat(codes(saying(twice, Act.TRANSFER, "", "county-government", Person.DIRECTOR)))
                    .contains("CMP-24");
        }
    }

    @Nested
    class CMP_25 {
        @Test
        void completion_is_asked_once() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.RETURNED, accused, receipt);
            Complaint complete =
                    correspondence.write(receipt.code(), "补充。", List.of()).orThrow();
            assertThat(codes(saying(complete, Act.ASK_COMPLETION, "", "", Person.OFFICER)))
                    .containsExactly("CMP-25");
        }
    }

    @Nested
    class CMP_26 {
        @Test
        void a_lead_is_forwarded_and_a_complaint_is_accepted() {
            Complaint lead = people.go(people.now(people.lodge(accused, true)), Act.TAKE);
            assertThat(codes(saying(lead, Act.ACCEPT, "", "", Person.OFFICER))).containsExactly("CMP-26");
            assertThat(codes(saying(at(Stage.RECEIVED), Act.FORWARD, "", "county-government", Person.OFFICER)))
                    .contains("CMP-26");
            assertThat(people.go(lead, Act.FORWARD).way().verifying()).isEqualTo("county-government");
        }
    }

    @Nested
    class CMP_30 {
        @Test
        void nobody_of_the_body_complained_of_handles_verifies_or_decides() {
            accused = "finance-bureau";
            Complaint transferred = people.act(
                            at(Stage.ACCEPTED),
                            Act.TRANSFER,
                            new Words("转办。", "", "county-government", null, ""),
                            Person.DIRECTOR)
                    .orThrow();
            assertThat(codes(people.act(transferred, Act.START, Words.NONE, Person.VERIFIER)))
                    .containsExactly("CMP-30");
        }

        @Test
        void a_complaint_about_the_office_itself_is_handled_above_it() {
            Complaint about = people.now(people.lodge("credit-office", false));
            assertThat(about.way().handling()).isEqualTo("county-government");
            assertThat(codes(people.act(about, Act.TAKE, Words.NONE, Person.OFFICER)))
                    .containsExactly("CMP-30");
            assertThat(people.act(about, Act.TAKE, Words.NONE, Person.OTHER_OFFICER)
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class CMP_31 {
        @Test
        void who_decided_before_does_not_take_the_next_level() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.NOT_ACCEPTED, accused, receipt);
            Complaint raised = correspondence.escalate(receipt.code()).orThrow();
            assertThat(codes(people.act(raised, Act.TAKE, Words.NONE, Person.OFFICER)))
                    .containsExactly("CMP-31");
        }
    }

    @Nested
    class CMP_32 {
        @Test
        void only_the_named_handler_handles() {
            assertThat(codes(saying(at(Stage.RECEIVED), Act.ACCEPT, "", "", Person.OTHER_OFFICER)))
                    .containsExactly("CMP-32");
        }

        @Test
        void who_steps_out_can_open_the_case_no_longer() {
            Complaint taken = at(Stage.RECEIVED);
            assertThat(keys.holds(taken.id(), CaseKeys.person(Person.OFFICER.account())))
                    .isTrue();
            Complaint _ = people.go(taken, Act.RECUSE);
            assertThat(keys.holds(taken.id(), CaseKeys.person(Person.OFFICER.account())))
                    .isFalse();
            Complaint next = people.act(taken, Act.TAKE, Words.NONE, Person.OTHER_OFFICER)
                    .orThrow();
            assertThat(keys.open(next.id(), CaseKeys.person(Person.OTHER_OFFICER.account())))
                    .isPresent();
        }
    }

    @Nested
    class CMP_33 {
        @Test
        void a_case_is_taken_once() {
            assertThat(codes(people.act(at(Stage.RECEIVED), Act.TAKE, Words.NONE, Person.OTHER_OFFICER)))
                    .containsExactly("CMP-33");
        }
    }

    @Nested
    class CMP_34 {
        @Test
        void who_gave_notice_does_not_sign_the_finding() {
            Complaint stated = people.go(at(Stage.NOTICED), Act.STATE);
            Decision<Complaint> own = acts.act(new CaseDesk.Wish(
                    stated.id(),
                    Act.CONFIRM,
                    ComplaintPeople.good(Act.CONFIRM),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), stated.trail().version()),
                    new CaseDesk.Actor(people.by(Person.OFFICER, accused), (_, _) -> true)));
            assertThat(codes(own)).containsExactly("CMP-34");
        }
    }

    @Nested
    class CMP_40 {
        @Test
        void a_term_is_extended_once() {
            Complaint longer = people.go(at(Stage.VERIFYING), Act.ASK_TIME, Act.EXTEND, Act.ASK_TIME);
            assertThat(codes(saying(longer, Act.EXTEND, "", "", Person.DIRECTOR)))
                    .containsExactly("CMP-40");
        }
    }

    @Nested
    class CMP_41 {
        @Test
        void nobody_extends_what_nobody_asked_for() {
            assertThat(codes(saying(at(Stage.VERIFYING), Act.EXTEND, "", "", Person.DIRECTOR)))
                    .containsExactly("CMP-41");
        }
    }

    @Nested
    class CMP_42 {
        @Test
        void a_term_stands_still_for_a_listed_reason_only() {
            Complaint asked = people.go(at(Stage.VERIFYING), Act.ASK_TIME);
            assertThat(codes(saying(asked, Act.SUSPEND, "HOLIDAY", "", Person.DIRECTOR)))
                    .containsExactly("CMP-42");
        }
    }

    @Nested
    class CMP_50 {
        @Test
        void the_day_of_rectification_lies_ahead() {
            Words yesterday = new Words("属实。", "", "", ComplaintPeople.TODAY.minusDays(1), "");
            assertThat(codes(people.act(at(Stage.VERIFYING), Act.FIND_FOUNDED, yesterday, Person.VERIFIER)))
                    .containsExactly("CMP-50");
        }
    }

    @Nested
    class CMP_51 {
        @Test
        void silence_refuses_nothing_before_the_day_is_over() {
            Complaint rectifying = at(Stage.RECTIFYING);
            assertThat(codes(saying(rectifying, Act.FIND_REFUSED, "", "", Person.VERIFIER)))
                    .containsExactly("CMP-51");
            clock.turnTo(
                    java.util.Objects.requireNonNull(rectifying.term().dueOn()).plusDays(1));
            assertThat(people.now(receiptOf(rectifying)).stage()).isEqualTo(Stage.RECTIFYING);
            assertThat(people.go(rectifying, Act.FIND_REFUSED).stage()).isEqualTo(Stage.REFUSED);
        }
    }

    @Nested
    class CMP_52 {
        @Test
        void a_report_is_sent_back_once() {
            Complaint again = people.go(at(Stage.REPORTED), Act.FAIL_CHECK, Act.REPORT);
            assertThat(codes(saying(again, Act.FAIL_CHECK, "", "", Person.VERIFIER)))
                    .containsExactly("CMP-52");
            assertThat(people.go(again, Act.FIND_REFUSED).stage()).isEqualTo(Stage.REFUSED);
        }
    }

    @Nested
    class CMP_53 {
        @Test
        void reorganisation_and_a_new_leader_excuse_nothing() {
            for (String excuse : List.of("REORGANISED", "LEADER_CHANGED")) {
                Complaint refused = saying(at(Stage.RECTIFYING), Act.DECLINE, excuse, "", Person.ACCUSED)
                        .orThrow();
                Complaint stated = people.go(refused, Act.NOTICE, Act.STATE);
                assertThat(codes(saying(stated, Act.DROP, "", "", Person.DIRECTOR)))
                        .containsExactly("CMP-53");
                assertThat(codes(saying(stated, Act.RELENT, "", "", Person.DIRECTOR)))
                        .containsExactly("CMP-53");
                assertThat(people.go(stated, Act.CONFIRM).result().excuse()).isTrue();
            }
        }
    }

    @Nested
    class CMP_54 {
        @Test
        void a_body_is_heard_before_the_finding_or_lets_its_time_go_by() {
            Complaint noticed = at(Stage.NOTICED);
            assertThat(codes(saying(noticed, Act.CONFIRM, "", "", Person.DIRECTOR)))
                    .containsExactly("CMP-54");
            clock.turnTo(ComplaintPeople.TODAY.plusDays(15));
            assertThat(people.go(noticed, Act.CONFIRM).stage()).isEqualTo(Stage.CONFIRMED);
        }
    }

    @Nested
    class CMP_55 {
        @Test
        void rectification_is_proved() {
            Complaint now = at(Stage.RECTIFYING);
            Decision<Complaint> bare = acts.act(new CaseDesk.Wish(
                    now.id(),
                    Act.REPORT,
                    ComplaintPeople.good(Act.REPORT),
                    List.of(),
                    new CaseDesk.Sheet(UUID.randomUUID(), now.trail().version()),
                    new CaseDesk.Actor(people.by(Person.ACCUSED, accused), (_, _) -> true)));
            assertThat(codes(bare)).containsExactly("CMP-55");
        }
    }

    @Nested
    class CMP_56 {
        @Test
        void a_record_says_what_loss_it_caused() {
            Complaint confirmed = at(Stage.CONFIRMED);
            assertThat(codes(saying(confirmed, Act.RECORD, "SMALL", "", Person.OFFICER)))
                    .containsExactly("CMP-56");
            assertThat(people.go(confirmed, Act.RECORD).stage()).isEqualTo(Stage.RECORDED);
            assertThat(records.ofSubject(confirmed.id().county(), RecordDraft.SubjectKind.UNIT, accused, 5))
                    .hasSize(1)
                    .allSatisfy(record -> assertThat(record.category()).isEqualTo("U36"));
        }
    }

    @Nested
    class CMP_60 {
        @Test
        void the_next_level_is_asked_within_the_term() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.CLOSED, accused, receipt);
            clock.turnTo(ComplaintPeople.TODAY.plusDays(40));
            assertThat(codes(correspondence.escalate(receipt.code()))).containsExactly("CMP-60");
        }
    }

    @Nested
    class CMP_61 {
        @Test
        void the_next_level_is_asked_once() {
            LodgeComplaint.Receipt receipt = people.lodge(accused, false);
            Complaint _ = people.at(Stage.NOT_ACCEPTED, accused, receipt);
            Complaint raised = correspondence.escalate(receipt.code()).orThrow();
            Complaint taken = people.act(raised, Act.TAKE, Words.NONE, Person.OTHER_OFFICER)
                    .orThrow();
            Complaint _ = saying(taken, Act.REFUSE, "NO_FACTS", "", Person.OTHER_OFFICER)
                    .orThrow();
            assertThat(codes(correspondence.escalate(receipt.code()))).containsExactly("CMP-61");
        }
    }

    @Nested
    class CMP_62 {
        @Test
        void an_answer_is_one_of_three() {
            assertThat(codes(correspondence.rate("ANY", "PERHAPS"))).containsExactly("CMP-62");
        }
    }

    @Nested
    class CMP_70 {
        @Test
        void files_are_counted() {
            Complaint now = at(Stage.RECEIVED);
            List<SealedFiles.Clean> many = new ArrayList<>();
            for (int i = 0; i < 41; i++) {
                many.add(ComplaintPeople.proof());
            }
            assertThat(codes(files.keep(now.id(), many, new SealedFiles.Keeping(null, "report", null, clock.now()))))
                    .containsExactly("CMP-70");
        }
    }
}
