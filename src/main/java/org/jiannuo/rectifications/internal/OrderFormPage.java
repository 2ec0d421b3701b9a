package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form of an order.
 *
 * @param typed what was typed
 * @param units units that may be ordered
 * @param kinds where an order comes from
 * @param causers people of the unit who may have caused it
 * @param demand what a complaint demands and could not be ordered by itself; null for none
 */
public record OrderFormPage(
        OrderForm typed,
        List<RectificationListPage.Unit> units,
        List<String> kinds,
        List<RectificationListPage.Unit> causers,
        @Nullable Demanded demand)
        implements Page {

    /** @param because what stood against it */
    public record Demanded(String id, String number, String unit, LocalDate due, List<Refusal> because) {}
}
