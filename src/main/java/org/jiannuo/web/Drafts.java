package org.jiannuo.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** 草稿. What somebody typed and has not sent yet, kept on the server and given back after the next log-in. */
public interface Drafts {
    /** Keeps the fields of a form; the newest wins. */
    void keep(UUID account, String form, Map<String, String> fields);

    /** The fields kept for a form. */
    Optional<Map<String, String>> find(UUID account, String form);

    /** Forgets a draft, because the form was sent or thrown away. */
    void forget(UUID account, String form);
}
