package org.jiannuo.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.Refusal;

/**
 * A row with what it means and what is wrong with it.
 *
 * @param sent the row as it was sent
 * @param format the format by which it was read
 * @param values the normalised value of each field, in the order of the format; codes for code lists, several codes
 *     joined by a comma; empty texts for what was not filled in
 * @param written what was written into each field, in the order of the format
 * @param problems everything that is wrong; the place of a problem is the code of its field
 */
public record CheckedRow(
        SentRow sent, RecordFormat format, List<String> values, List<String> written, List<Refusal> problems) {

    /** The normalised value of a field; empty for a field of another format. */
    public String value(String code) {
        return format.field(code).map(field -> values.get(field.place())).orElse("");
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** 原值. What was written where it differs from the normalised value, by code of the field. */
    public Map<String, String> originals() {
        Map<String, String> originals = new LinkedHashMap<>();
        for (Field field : format.fields()) {
            String original = written.get(field.place());
            if (!original.equals(values.get(field.place()))) {
                originals.put(field.code(), original);
            }
        }
        return originals;
    }
}
