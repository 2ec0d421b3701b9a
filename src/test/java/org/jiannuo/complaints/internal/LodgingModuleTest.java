package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be lodged, and the code that opens it. */
@JiannuoTest
class LodgingModuleTest extends ComplaintAtWork {
    @Autowired
    ReceiptCodes guard;

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
}
