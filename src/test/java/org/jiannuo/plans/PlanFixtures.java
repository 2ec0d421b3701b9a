package org.jiannuo.plans;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiannuo.kernel.Decision;
import org.jiannuo.testing.FoundingPlan;

/** Plans for tests. */
final class PlanFixtures {
    static final PlanReader READER = PlanReader.with(ReferenceUnits.load());

    private PlanFixtures() {}

    static byte[] annex() {
        return FoundingPlan.text();
    }

    static PlanDocument annexPlan() {
        return READER.read(annex()).orThrow();
    }

    static Decision<PlanDocument> read(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A plan of one row in lines with tabs, in the usual order of columns. */
    static PlanDocument oneRow(String task, String measures, String units, String schedule) {
        return read("序号\t工作任务\t主要举措\t责任单位\t完成时限\n1\t%s\t%s\t%s\t%s\n".formatted(task, measures, units, schedule))
                .orThrow();
    }

    static List<String> codes(PlanDocument plan) {
        return plan.problems().stream().map(PlanProblem::code).toList();
    }

    /** The table of the annex as cells, header first. */
    static List<List<String>> annexCells() {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(List.of("序号", "工作任务", "主要举措、成果形式", "责任单位", "时间\n\n进度"));
        for (PlanRow row : annexPlan().rows()) {
            rows.add(List.of(
                    String.valueOf(row.number()),
                    row.task(),
                    row.measuresText(),
                    row.unitsText(),
                    row.schedule().text()));
        }
        return rows;
    }
}
