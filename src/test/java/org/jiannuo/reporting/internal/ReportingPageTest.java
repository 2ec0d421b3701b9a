package org.jiannuo.reporting.internal;

import static org.hamcrest.Matchers.containsString;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.formats.Formats;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@JiannuoTest
class ReportingPageTest {
    @TempDir
    Path directory = Path.of("");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    Receipts receipts;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    private String name = "";
    private String code = "";
    private String unit = "";

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(FormatFixtures.TODAY);
        int number = ThreadLocalRandom.current().nextInt(1, 9_999_999);
        name = "报送页测试局" + number;
        code = FormatFixtures.organCode(number);
        unit = units.create(
                        new Units.NewUnit(
                                name, name, UnitClass.COUNTY_ORGAN, null, code, null, LocalDate.of(2020, 1, 1)),
                        Signature.ofPlatform(clock.now()))
                .orThrow()
                .slug();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private MockHttpServletRequestBuilder signing(String period) {
        return post("/reporting/nil")
                .with(csrf())
                .param("unit", unit)
                .param("period", period)
                .param("kind", Formats.IDS.toArray(String[]::new));
    }

    @Test
    void the_office_sees_the_unit_and_the_unit_its_quality() throws Exception {
        mvc.perform(get("/reporting/coverage")
                        .param("period", "2026-10")
                        .cookie(signIn.everywhere("credit-office", "reporting:oversee", "reporting:read")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
        mvc.perform(get("/reporting/quality").cookie(signIn.in(unit, "reporting:read")))
                .andExpect(status().isOk());
    }

    @Nested
    class INT_43 {
        @Test
        void who_reported_in_the_month_signs_no_nil_return() throws Exception {
            Map<String, String> row = FormatFixtures.penalty(1);
            row.put("CF_CFJG", name);
            row.put("CF_CFJGDM", code);
            row.put("CF_WSH", "页罚〔2026〕" + code);
            Path file = Files.write(
                    directory.resolve("处罚.csv"),
                    FormatFixtures.csv(
                            List.of(FormatFixtures.titles("penalty"), List.copyOf(row.values())),
                            StandardCharsets.UTF_8));
            var _ = receipts.read(receipts.take(
                            new Receipts.Sent(file, "处罚.csv", "penalty", unit, "file"),
                            new Signature(UUID.randomUUID(), "张三测", unit, "unit_clerk", clock.now()))
                    .orThrow()
                    .id());
            clock.turnTo(LocalDate.of(2026, 12, 1));
            mvc.perform(signing("2026-11").cookie(signIn.in(unit, "reporting:read", "reporting:sign")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("INT-43")));
        }
    }

    @Nested
    class INT_47 {
        @Test
        void nobody_signs_for_another_unit() throws Exception {
            mvc.perform(signing("2026-10").cookie(signIn.in("elsewhere", "reporting:read", "reporting:sign")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("INT-47")));
        }
    }
}
