package org.jiannuo.handovers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.handovers.HandoverId;
import org.jiannuo.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandoversTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final Instant AT = Instant.parse("2026-06-11T02:00:00Z");

    @Nested
    class HND_01 {
        @Test
        void nobody_but_the_incoming_leader_answers() {
            assertThat(codes(list("李四测", null).against("张三测"))).containsExactly("HND-01");
            assertThat(list("李四测", null).against("李四测")).isEmpty();
        }
    }

    @Nested
    class HND_02 {
        @Test
        void an_announced_remark_is_written() {
            assertThat(codes(list("李四测", null).against(Map.of(1, " ")))).containsExactly("HND-02");
            assertThat(list("李四测", null).against(Map.of(1, "资金未落实"))).isEmpty();
        }
    }

    @Nested
    class HND_03 {
        @Test
        void every_row_is_answered_before_the_list_is_signed() {
            Handover handover = list("李四测", null);
            assertThat(codes(handover.against(handover.open(), "王五测"))).containsExactly("HND-03");
            assertThat(handover.against(List.of(), "王五测")).isEmpty();
        }
    }

    @Nested
    class HND_04 {
        @Test
        void the_witness_is_neither_of_the_two() {
            Handover handover = list("李四测", null);
            for (String witness : List.of("", " 李四测 ", "张三测")) {
                assertThat(codes(handover.against(List.of(), witness))).containsExactly("HND-04");
            }
        }
    }

    @Nested
    class HND_05 {
        @Test
        void a_signed_list_stays_as_it_is() {
            assertThat(codes(list("李四测", AT).against("李四测"))).containsExactly("HND-05");
        }
    }

    @Nested
    class HND_07 {
        @Test
        void a_list_waits_until_somebody_is_named() {
            assertThat(codes(list("", null).against("李四测"))).containsExactly("HND-07");
        }
    }

    private static Handover list(String incoming, @Nullable Instant signedAt) {
        return new Handover(
                new HandoverId(new UUID(1, 1)),
                new Handover.Change("990000", "credit-office", "张三测", incoming, DAY),
                DAY.plusDays(14),
                null,
                new Handover.Signing("", signedAt == null ? "" : incoming, signedAt, 1),
                List.of(new Handover.Line(1, new UUID(2, 2), "2026-000001", "编制手册", DAY, "NONE", null)));
    }

    private static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).toList();
    }
}
