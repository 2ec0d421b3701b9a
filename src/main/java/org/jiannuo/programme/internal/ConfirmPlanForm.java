package org.jiannuo.programme.internal;

import org.jspecify.annotations.Nullable;

/**
 * What is typed when a draft is confirmed.
 *
 * @param name name of a new programme
 * @param target id of the programme of which it is the next version; empty for a new one
 * @param document number of the issuing document
 * @param issuedOn day of issue
 * @param seen the version that was in force when the page was shown
 */
public record ConfirmPlanForm(
        @Nullable String name,
        @Nullable String target,
        @Nullable String document,
        @Nullable String issuedOn,
        @Nullable Integer seen) {
    @Override
    public String name() {
        return name == null ? "" : name;
    }

    @Override
    public String target() {
        return target == null ? "" : target;
    }

    @Override
    public String document() {
        return document == null ? "" : document.length() > 100 ? document.substring(0, 100) : document;
    }

    @Override
    public String issuedOn() {
        return issuedOn == null ? "" : issuedOn;
    }

    @Override
    public Integer seen() {
        return seen == null ? 0 : seen;
    }
}
