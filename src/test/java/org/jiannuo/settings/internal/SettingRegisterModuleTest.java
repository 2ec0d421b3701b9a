package org.jiannuo.settings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class SettingRegisterModuleTest {
    @Autowired
    SettingRegister settings;

    @Autowired
    BusinessClock clock;

    private Decision<String> decide(SettingRegister.Definition definition, String value, String reason) {
        Signature by = new Signature(UUID.randomUUID(), "张三测", "credit-office", "system_administrator", clock.now());
        return settings.decide(definition.key(), value, reason, by);
    }

    private SettingRegister.Definition number() {
        return settings.definitions().stream()
                .filter(definition -> definition.kind().equals("number"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Nested
    class SET_01 {
        @Test
        void a_value_outside_its_bounds_is_refused_and_the_old_one_holds() {
            SettingRegister.Definition number = number();
            String before = settings.value(number.key());
            for (String value : List.of(String.valueOf(number.most() + 1), "-1", "1.5", "", "on")) {
                assertThat(codes(decide(number, value, "试"))).as(value).containsExactly("SET-01");
            }
            assertThat(settings.value(number.key())).isEqualTo(before);
        }

        @Test
        void the_bounds_themselves_are_allowed() {
            SettingRegister.Definition number = number();
            String before = settings.value(number.key());
            for (int value : new int[] {number.least(), number.most()}) {
                assertThat(decide(number, String.valueOf(value), "试").isAccepted())
                        .isTrue();
                assertThat(settings.number(number.key())).isEqualTo(value);
            }
            assertThat(decide(number, before, "改回").isAccepted()).isTrue();
        }
    }

    @Nested
    class SET_02 {
        @Test
        void a_change_without_a_reason_is_refused() {
            SettingRegister.Definition number = number();
            assertThat(codes(decide(number, settings.value(number.key()), " "))).containsExactly("SET-02");
        }
    }
}
