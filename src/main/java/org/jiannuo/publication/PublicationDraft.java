package org.jiannuo.publication;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 拟公示事项. What shall be shown, about whom, on what basis and for how long.
 *
 * @param thing what it is
 * @param subject whom it concerns
 * @param content what is known; masks are applied before anything is kept
 * @param footing basis and term
 */
public record PublicationDraft(Thing thing, Subject subject, PublicContent content, Footing footing) {

    /** 主体类型. */
    public enum SubjectKind {
        UNIT,
        OFFICIAL,
        ENTERPRISE,
        PERSON;

        /** The word in what is shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** 失信程度. */
    public enum Severity {
        /** No negative record. */
        NONE,
        MINOR,
        GENERAL,
        SERIOUS;

        /** The word in what is shown; empty for none. */
        public String word() {
            return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param kind what kind
     * @param source name of the module that owns it
     * @param id its identity there; one thing is shown once at a time
     * @param title title
     * @param category code of the catalogue item, or empty
     * @param severity its grade
     * @param document number of the decision document, or empty
     * @param decidedOn day of the document, from which a term counts; null when the term counts from publication
     */
    public record Thing(
            PublicationKind kind,
            String source,
            String id,
            String title,
            String category,
            Severity severity,
            String document,
            @Nullable LocalDate decidedOn) {}

    /**
     * @param kind its kind
     * @param key number by which the public may know it, such as a unified social credit code; empty for persons
     * @param name full name; masked before it is kept
     * @param unit id of the unit on whose page it stands
     */
    public record Subject(SubjectKind kind, String key, String name, String unit) {}

    /**
     * @param basis id of the basis in {@code bases.csv}; empty while it is not chosen
     * @param from first day, or null for the day of approval
     * @param to last day, or null for the longest that the law allows
     * @param need why minor severity has to be shown, or empty
     * @param latest last day that the thing itself allows, or null
     */
    public record Footing(
            String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String need,
            @Nullable LocalDate latest) {
        /** On a basis, from the approval, for the longest that the law allows. */
        public static Footing on(String basis) {
            return new Footing(basis, null, null, "", null);
        }
    }
}
