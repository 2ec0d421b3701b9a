package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.measures.MeasureSummary;
import org.jiannuo.measures.Measures;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.security.SignedInUser;
import org.springframework.stereotype.Component;

/** 待办措施. Measures and incentives whose next step the unit of somebody must do, and suggestions that wait. */
@Component
class MeasuresWaiting {
    static final String KEY = "measures";
    private static final int SHOWN = 8;

    private final Measures measures;
    private final County county;

    MeasuresWaiting(Measures measures, County county) {
        this.measures = measures;
        this.county = county;
    }

    Optional<MyDayPage.Section> of(SignedInUser user, LocalDate today) {
        boolean acts = user.has("measures:check") || user.has("measures:decide") || user.has("measures:execute");
        List<MeasureSummary> waiting = acts ? measures.waitingFor(county, user.unit(), SHOWN) : List.of();
        long suggested = user.may("measures:propose", "credit-office") ? measures.candidates(county) : 0;
        if (waiting.isEmpty() && suggested == 0) {
            return Optional.empty();
        }
        List<MyDayPage.Line> lines =
                new ArrayList<>(waiting.stream().map(MeasuresWaiting::line).toList());
        return Optional.of(new MyDayPage.Section(
                KEY,
                waiting.size() + (int) suggested,
                waiting.size() == SHOWN,
                suggested > 0 ? "/measures/candidates" : waiting.size() == SHOWN ? "/measures" : "",
                lines));
    }

    private static MyDayPage.Line line(MeasureSummary measure) {
        boolean official = measure.about().kind() == SubjectKind.OFFICIAL;
        List<String> notes = new ArrayList<>(List.of(measure.item()));
        if (!measure.number().isEmpty()) {
            notes.add(measure.number());
        }
        return new MyDayPage.Line(
                "/measures/" + measure.id(),
                official ? measure.item() : measure.about().name(),
                notes,
                null,
                "worklist.act.look");
    }
}
