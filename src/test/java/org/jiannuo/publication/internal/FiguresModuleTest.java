package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class FiguresModuleTest {
    @Autowired
    private ProposePublication drafts;

    @Autowired
    private Obligations obligations;

    @Autowired
    private County county;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestWorld world;

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(TODAY);
    }

    @AfterEach
    void release() {
        world.release();
    }

    @Test
    void figures_tell_of_programmes_as_the_page_of_a_unit_does_and_of_no_other_duty() {
        List<List<String>> before = drafts.figures().content().rows();
        owe("programme");
        List<List<String>> counted = drafts.figures().content().rows();
        assertThat(counted).isNotEqualTo(before);
        owe("complaints");
        assertThat(drafts.figures().content().rows()).isEqualTo(counted);
    }

    private void owe(String module) {
        NewObligation duty = new NewObligation(
                NewObligation.Debtor.of(county, "hr-bureau"),
                new NewObligation.Duty(NewObligation.Kind.DELIVERABLE, "公布名单", "名单", "", "测试", ""),
                new NewObligation.Source(module, UUID.randomUUID().toString(), "测试", "1"),
                NewObligation.When.once(TODAY, TODAY.plusDays(30)),
                NewObligation.Terms.NONE);
        assertThat(obligations.owe(duty, officer()).orThrow()).isNotNull();
    }
}
