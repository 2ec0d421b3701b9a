package org.jiannuo.rectifications.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The form of an order.
 *
 * @param typed what was typed
 * @param units units that may be ordered
 * @param kinds where an order comes from
 * @param causers people of the unit who may have caused it
 */
public record OrderFormPage(
        OrderForm typed,
        List<RectificationListPage.Unit> units,
        List<String> kinds,
        List<RectificationListPage.Unit> causers)
        implements Page {}
