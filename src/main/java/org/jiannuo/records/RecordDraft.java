package org.jiannuo.records;

import java.time.LocalDate;
import java.util.Set;
import org.jiannuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * 待归集记录. What somebody reports and nobody has judged yet. Texts that are not known are empty, never null.
 *
 * @param category code of the catalogue item, for instance {@code U04}
 * @param subject whom it is about
 * @param document the document on which it rests
 * @param grounds the basis and the facts
 * @param gravity from what the grade of severity follows
 * @param origin who reports it, and how
 */
public record RecordDraft(
        String category, Subject subject, Document document, Grounds grounds, Gravity gravity, Origin origin) {

    /** 主体类型. */
    public enum SubjectKind {
        /** 单位: a unit of the register; its id is the slug. */
        UNIT,
        /** 公职人员: a person of the register; the id is that of the person. */
        OFFICIAL,
        /** 法人及非法人组织: known by its unified social credit code. */
        ENTERPRISE,
        /** 自然人: known by the number of an identity document, of which only a keyed digest is kept. */
        PERSON
    }

    /** 文书状态. Whether the document has effect. */
    public enum Standing {
        EFFECTIVE,
        /** 未送达. */
        NOT_SERVED,
        /** 复议或诉讼期间. */
        UNDER_REVIEW,
        /** 停止执行. */
        SUSPENDED,
        /** 已撤销. */
        ANNULLED
    }

    /** 失信程度. */
    public enum Severity {
        MINOR,
        GENERAL,
        SERIOUS
    }

    /** 社会影响. */
    public enum Effect {
        SMALL,
        /** 较大: media, complaints of groups. */
        WIDER,
        /** 恶劣: mass incidents, national cases. */
        GRAVE
    }

    /** 升降等情形. Why the grade of a breach of a public body is one up or one down; each needs the written reason. */
    public enum Adjustment {
        REPEATED,
        FALSE_EVIDENCE,
        REFUSED_TO_RECTIFY,
        LOSS_RECOVERED
    }

    /**
     * Whom it is about.
     *
     * @param kind its kind
     * @param name name as in the document
     * @param code unified social credit code, or for a natural person the number of the identity document
     * @param otherCode a second identifier, for instance the registration number of an individual business
     * @param id slug of a unit or id of a person of the register; empty for others
     */
    public record Subject(SubjectKind kind, String name, String code, String otherCode, String id) {}

    /**
     * The document.
     *
     * @param kind code of {@code document_kinds.csv}, for instance {@code penalty_decision}
     * @param number document number
     * @param title name of the document
     * @param organ name of the organ that issued it
     * @param organCode unified social credit code of the organ, if known
     * @param date day of the decision; null when it cannot be read
     * @param effectiveOn first day of effect; null for the day of the decision
     * @param standing whether it has effect
     */
    public record Document(
            String kind,
            String number,
            String title,
            String organ,
            String organCode,
            @Nullable LocalDate date,
            @Nullable LocalDate effectiveOn,
            Standing standing) {}

    /**
     * Basis and facts.
     *
     * @param instrument id of an instrument, or empty when {@code article} cites law and article in words
     * @param article the article, or the words of the document that cite law and article
     * @param facts what happened, at most 4,000 characters
     * @param original the row as it came, as JSON; empty when there is none
     */
    public record Grounds(String instrument, String article, String facts, String original) {}

    /**
     * From what the grade follows.
     *
     * @param declared the grade that the deciding body gave; null when it gave none
     * @param reason its reason
     * @param penalties codes of the kinds of penalty in {@code record_format_code_lists}, for instance {@code 3}
     * @param special whether it lies in food, drugs, special equipment, work safety or fire safety
     * @param amount fine, confiscated sum or loss
     * @param effect social effect of a breach
     * @param adjustments why it is one up or one down
     * @param sanction id of {@code sanction_periods.csv} for a sanction of an official, else empty
     */
    public record Gravity(
            @Nullable Severity declared,
            String reason,
            Set<String> penalties,
            boolean special,
            @Nullable Money amount,
            @Nullable Effect effect,
            Set<Adjustment> adjustments,
            String sanction) {
        /** Nothing from which a grade would follow. */
        public static final Gravity NONE = new Gravity(null, "", Set.of(), false, null, null, Set.of(), "");

        public Gravity {
            penalties = Set.copyOf(penalties);
            adjustments = Set.copyOf(adjustments);
        }
    }

    /**
     * Who reports it, and how.
     *
     * @param reporter slug of the reporting unit
     * @param source {@code form}, {@code file}, {@code api} or the name of a module
     * @param until last day of validity named by the document, for instance of a permit; null for none
     */
    public record Origin(
            String reporter, String source, @Nullable LocalDate until) {}
}
