package org.jiannuo.portal.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.statutes.ReferenceRow;

/** The time limits that the guides name, as they came with the program; a portal of its own has no other. */
final class GuideLimits {
    private static final Map<String, Integer> DAYS = ReferenceRow.bundled().stream()
            .filter(row ->
                    row.table().equals("time_limits") && row.text("amount").matches("\\d+"))
            .collect(Collectors.toMap(ReferenceRow::key, row -> Integer.parseInt(row.text("amount")), (one, _) -> one));

    private GuideLimits() {}

    static List<Integer> of(List<String> limits) {
        return limits.stream().map(limit -> DAYS.getOrDefault(limit, 0)).toList();
    }
}
