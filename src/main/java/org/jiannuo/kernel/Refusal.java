package org.jiannuo.kernel;

import java.util.List;

/**
 * One reason why something was not done: a rule, the place where it was broken and the figures for its sentence.
 *
 * @param rule the rule that was broken
 * @param where name of the field, row or file part; empty when the whole request is meant
 * @param arguments values for the placeholders of the sentence {@code refusal.<code>}, in their order
 */
public record Refusal(Rule rule, String where, List<Object> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** The code of the broken rule. */
    public String code() {
        return rule.code();
    }
}
