package org.jiannuo.rectifications.internal;

import org.jspecify.annotations.Nullable;

/** What is typed into the form of an order. */
public record OrderForm(
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String basis,
        @Nullable String problem,
        @Nullable String standard,
        @Nullable String causer,
        @Nullable String due,
        @Nullable String form) {
    static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public String value(String field) {
        return switch (field) {
            case "unit" -> or(unit);
            case "kind" -> or(kind);
            case "number" -> or(number);
            case "basis" -> or(basis);
            case "problem" -> or(problem);
            case "standard" -> or(standard);
            case "causer" -> or(causer);
            case "due" -> or(due);
            case "form" -> or(form);
            default -> throw new IllegalArgumentException(field);
        };
    }

    OrderForm on(String sheet) {
        return new OrderForm(unit, kind, number, basis, problem, standard, causer, due, sheet);
    }
}
