package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * 我的记录. What is recorded of somebody or of his unit, what he can do about it, and by when.
 *
 * @param parts himself, and his unit where he may file for it
 * @param grounds grounds of an objection
 */
public record OwnPage(List<Part> parts, List<String> grounds) implements Page {

    /** @param whose {@code person} or {@code unit} @param name name of the subject */
    public record Part(String whose, String name, List<Line> lines) {}

    /**
     * One record.
     *
     * @param conditions conditions of repair with their answers; none where there is nothing to repair
     * @param against why repair cannot be asked for yet; none when it can
     * @param cases remedies about it
     * @param form id of the sheets about it
     */
    public record Line(
            String id,
            String category,
            String document,
            String organ,
            LocalDate date,
            String severity,
            String standing,
            String publication,
            boolean disputed,
            @Nullable LocalDate repairFrom,
            @Nullable LocalDate until,
            boolean objectable,
            boolean repairable,
            List<RemedyPage.Check> conditions,
            List<Refusal> against,
            List<Case> cases,
            String form) {}

    /** A remedy. @param stage key of its words */
    public record Case(
            String path,
            String number,
            String stage,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate askUntil) {}
}
