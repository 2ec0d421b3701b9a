package org.jiannuo.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 归集格式. The columns of one kind of file, its code lists and checks.
 *
 */
public final class RecordFormat {
    private final String id;
    private final List<Field> fields;
    private final Map<String, CodeList> lists;
    private final List<Check> checks;
    private final Map<String, Field> byCode = new HashMap<>();

    RecordFormat(String id, List<Field> fields, Map<String, CodeList> lists, List<Check> checks) {
        this.id = id;
        this.fields = List.copyOf(fields);
        this.lists = Map.copyOf(lists);
        this.checks = List.copyOf(checks);
        fields.forEach(field -> byCode.put(field.code(), field));
    }

    /** Its id, for instance {@code penalty}; its name in words is the message {@code formats.<id>}. */
    public String id() {
        return id;
    }

    /** Its columns in order. */
    public List<Field> fields() {
        return fields;
    }

    /** A column by its code. */
    public Optional<Field> field(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What may be written into a field with a code list; nothing for other fields. */
    public List<String> choices(Field field) {
        return field.list().isEmpty() ? List.of() : list(field).meanings();
    }

    /** What a code of a field means, for people. */
    public String meaning(Field field, String code) {
        return field.list().isEmpty() ? code : list(field).meaning(code);
    }

    CodeList list(Field field) {
        return lists.getOrDefault(field.list(), new CodeList(field.list()));
    }

    List<Check> checks() {
        return checks;
    }
}
