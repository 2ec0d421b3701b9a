package org.jiannuo.casework.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.casework.internal.ConferenceLifecycle.Act;
import org.jiannuo.casework.internal.ConferenceLifecycle.Stage;
import org.jiannuo.kernel.Decision;

/**
 * 协调会. A conference of bodies and outside experts about a default, as it stands.
 *
 * @param id identity within the county
 * @param call what it was called for
 * @param minutes what was said; empty before it was held
 * @param outcome SETTLED, PARTLY, TO_COURT or NOT_SETTLED; empty before
 */
record Conference(UUID id, Call call, String minutes, String outcome, Stage stage, int version) {

    /**
     * @param complaint number of the complaint it is about; empty for none
     * @param bodies ids of the units that sit together
     * @param experts outside experts, one a line
     */
    record Call(String title, String complaint, LocalDate on, List<String> bodies, String experts) {
        Call {
            bodies = List.copyOf(bodies);
        }
    }

    static Conference called(UUID id, Call call) {
        return new Conference(id, call, "", "", ConferenceLifecycle.TABLE.first(), 1);
    }

    /** The conference after an act, or the refusal of the table. */
    Decision<Conference> after(Act act) {
        return ConferenceLifecycle.TABLE
                .allow(stage, act)
                .map(move -> new Conference(id, call, minutes, outcome, move.to(), version + 1));
    }

    Conference saying(String newMinutes) {
        return new Conference(id, call, newMinutes, outcome, stage, version);
    }

    Conference ending(String newOutcome) {
        return new Conference(id, call, minutes, newOutcome, stage, version);
    }
}
