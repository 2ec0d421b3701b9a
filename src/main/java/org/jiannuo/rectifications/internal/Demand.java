package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Refusal;

/**
 * 待责令事项. A rectification that a complaint demanded and that could not be ordered by itself.
 *
 * @param id identity of the complaint, which is also that of the order
 * @param number number of the complaint
 * @param unit unit that has to put it right
 * @param body body that has to order it
 * @param document number of the order in the complaint
 * @param words what it says
 * @param due last day
 * @param since the day on which it could not be ordered
 * @param because every reason against it
 */
record Demand(
        County county,
        UUID id,
        String number,
        String unit,
        String body,
        String document,
        String words,
        LocalDate due,
        LocalDate since,
        List<Refusal> because) {

    /** How it stands. */
    enum State {
        /** 待办. */
        OPEN,
        /** 已责令. */
        ORDERED,
        /** 不再责令. */
        SET_ASIDE
    }
}
