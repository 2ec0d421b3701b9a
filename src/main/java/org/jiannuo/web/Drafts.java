package org.jiannuo.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** 草稿. What somebody typed and has not sent yet, kept on the server and given back after the next log-in. */
public interface Drafts {
    /** Ends the name under which all values of a field stand, one a line, when it was sent more than once. */
    String ALL = "[]";

    /** The values of a field that may be sent several times; empty when it was not sent. */
    static List<String> values(Map<String, String> kept, String field) {
        String all = kept.getOrDefault(field + ALL, kept.getOrDefault(field, ""));
        return all.isEmpty() ? List.of() : List.of(all.split("\n"));
    }

    /** Keeps the fields of a form; the newest wins. */
    void keep(UUID account, String form, Map<String, String> fields);

    /** The fields kept for a form. */
    Optional<Map<String, String>> find(UUID account, String form);

    /** Forgets a draft, because the form was sent or thrown away. */
    void forget(UUID account, String form);
}
