package org.jiannuo.programme.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.PlanDocument;
import org.jiannuo.plans.PlanMeasure;
import org.jiannuo.plans.PlanProblem;
import org.jiannuo.plans.PlanRow;
import tools.jackson.databind.json.JsonMapper;

/** A plan as JSON, in the form that other programs rely on. */
final class PlanJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanJson() {}

    /** The rows and problems; a sentence for a rule comes from {@code words}. */
    static String of(PlanDocument plan, PlanSentences words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", plan.rows().stream().map(PlanJson::row).toList());
        json.put("problems", problems(plan.problems(), words));
        return JSON.writeValueAsString(json);
    }

    /** A refused file: no rows, and its reasons as problems. */
    static String refused(List<Refusal> because, PlanSentences words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", List.of());
        json.put(
                "problems",
                because.stream().map(refusal -> sentence(refusal, words)).toList());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> row(PlanRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row.number());
        json.put("title", row.title());
        json.put("measures", row.measures().stream().map(PlanMeasure::text).toList());
        json.put("units", row.units().stream().map(PlanJson::unit).toList());
        json.put(
                "dueOn",
                row.schedule().dueOn() == null
                        ? null
                        : String.valueOf(row.schedule().dueOn()));
        json.put("standing", row.schedule().standing());
        return json;
    }

    private static Map<String, Object> unit(NamedUnit unit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", unit.text());
        json.put("unit", unit.resolved() ? unit.found().getFirst().slug() : null);
        return json;
    }

    private static List<Map<String, Object>> problems(List<PlanProblem> problems, PlanSentences words) {
        Function<PlanProblem, Map<String, Object>> problem = found -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("row", found.row());
            json.put("column", found.column().key());
            json.putAll(sentence(found.refusal(), words));
            return json;
        };
        return problems.stream().map(problem).toList();
    }

    private static Map<String, Object> sentence(Refusal refusal, PlanSentences words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", refusal.code());
        json.put("sentence", words.sentence(refusal));
        json.put("mend", words.mend(refusal));
        return json;
    }
}
