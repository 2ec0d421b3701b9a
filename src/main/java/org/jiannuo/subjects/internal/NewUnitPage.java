package org.jiannuo.subjects.internal;

import java.util.List;
import java.util.Map;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.Page;

/**
 * The form for a new unit.
 *
 * @param form what was typed
 * @param classes the classes to choose from
 * @param choices units to choose a superior from, by class
 */
public record NewUnitPage(UnitForm form, List<String> classes, Map<String, List<UnitSummary>> choices)
        implements Page {}
