package org.jiannuo.demo.internal;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.programme.Programmes;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The programme of the demonstration: a plan of fifteen rows in words of its own, imported and owed. */
@Component
class DemonstrationPlan implements Demonstration {
    private final Programmes programmes;
    private final Units units;
    private final BusinessClock clock;

    DemonstrationPlan(Programmes programmes, Units units, BusinessClock clock) {
        this.programmes = programmes;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void fill() {
        Properties texts = Story.texts();
        Signature by = Signature.ofPlatform(clock.now());
        List<UnitId> members = List.of(
                new UnitId("hr-bureau"),
                new UnitId("finance-bureau"),
                new UnitId("housing-bureau"),
                new UnitId("court"));
        units.setMembers(
                        new UnitId("credit-leading-group-members"),
                        members,
                        new Units.Act(clock.today(), texts.getProperty("document"), by))
                .orThrow();
        try {
            byte[] plan = new ClassPathResource("reference/demo/plan.txt").getContentAsByteArray();
            var imported =
                    programmes.importPlan(plan, texts.getProperty("plan"), by).orThrow();
            int _ = programmes.oweAll(imported.programme(), by).orThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
