package org.jiannuo.intake.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;

/** Units of the register by code and by name, as they are when a file is begun. */
final class UnitsByCode {
    private final Map<String, String> byCode = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    UnitsByCode(Units units, LocalDate day) {
        for (UnitSummary unit : units.active(day)) {
            if (!unit.isGroup()) {
                byName.put(unit.shortName(), unit.id().slug());
                byName.put(unit.name(), unit.id().slug());
                if (unit.creditCode() != null) {
                    byCode.put(unit.creditCode(), unit.id().slug());
                    codes.put(unit.name(), unit.creditCode());
                }
            }
        }
    }

    /** The slug of a unit by its code, else by its name; empty for others. */
    String slug(String code, String name) {
        String known = byCode.get(code);
        return known != null ? known : byName.getOrDefault(name, "");
    }

    /** The code of a unit by its name; empty when it is not known. */
    String code(String name) {
        return codes.getOrDefault(name, "");
    }
}
