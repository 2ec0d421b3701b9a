package org.jiannuo.rectifications.internal;

import org.jiannuo.rectifications.NewRectification;
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
        @Nullable String form,
        @Nullable String demand) {
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
            case "demand" -> or(demand);
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** The same with what a demand says where nothing was typed. */
    OrderForm filled(Demand from, String proposed, String usual) {
        return new OrderForm(
                otherwise(unit, from.unit()),
                NewRectification.Kind.COMPLAINT.name(),
                from.number(),
                otherwise(basis, from.document()),
                otherwise(problem, from.words()),
                otherwise(standard, usual),
                causer,
                otherwise(due, proposed),
                from.id().toString(),
                demand);
    }

    private static String otherwise(@Nullable String typed, String usual) {
        return typed == null ? usual : typed;
    }

    OrderForm on(String sheet) {
        return new OrderForm(unit, kind, number, basis, problem, standard, causer, due, sheet, demand);
    }
}
