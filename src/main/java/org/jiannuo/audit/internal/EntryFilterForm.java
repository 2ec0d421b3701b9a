package org.jiannuo.audit.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed into the filter; every part may be empty. */
public record EntryFilterForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String event,
        @Nullable String outcome,
        @Nullable String rule,
        @Nullable String after) {
    public EntryFilterForm {
        from = plain(from);
        to = plain(to);
        person = plain(person);
        unit = plain(unit);
        event = plain(event);
        outcome = plain(outcome);
        rule = plain(rule);
        after = plain(after);
    }

    @Override
    public String from() {
        return plain(from);
    }

    @Override
    public String to() {
        return plain(to);
    }

    @Override
    public String person() {
        return plain(person);
    }

    @Override
    public String unit() {
        return plain(unit);
    }

    @Override
    public String event() {
        return plain(event);
    }

    @Override
    public String outcome() {
        return plain(outcome);
    }

    @Override
    public String rule() {
        return plain(rule);
    }

    @Override
    public String after() {
        return plain(after);
    }

    /** Whether anything but the place in the list is set. */
    public boolean isSet() {
        return !query("").isEmpty();
    }

    /** The filter as the query of an address, with another place in the list; begins with a question mark. */
    public String query(String place) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("from", from());
        parts.put("to", to());
        parts.put("person", person());
        parts.put("unit", unit());
        parts.put("event", event());
        parts.put("outcome", outcome());
        parts.put("rule", rule());
        parts.put("after", place);
        String query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
