package org.jiannuo.publication;

import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;

/**
 * 公示. The one door to the public. All operations join the transaction of the caller, or open one; a refusal changes
 * nothing.
 */
public interface Publications {

    /**
     * Puts a thing before the credit office, which may propose to show it. Nothing is judged yet but the fields. The same
     * thing offered again changes nothing.
     */
    Decision<PublicationId> offer(PublicationDraft draft, Signature by);

    /** 提请公示. Proposes to show a thing. Refused with every rule that it breaks. */
    Decision<PublicationId> propose(PublicationDraft draft, Signature by);

    /** 批准公示. Shows what was proposed, from its first day. Refused when the same person proposed it. */
    Decision<PublicationSummary> approve(PublicationId id, Signature by);

    /** 不予公示. */
    Decision<PublicationSummary> refuse(PublicationId id, String reason, Signature by);

    /**
     * Proposes and approves at once, for modules in which two people have decided already.
     *
     * @param proposedBy who proposed it there
     * @param approvedBy who approved it there; another person
     */
    Decision<PublicationSummary> publish(PublicationDraft draft, Signature proposedBy, Signature approvedBy);

    /** 终止公示. Ends it at once, on every surface. The platform itself may end, but never begin, a publication. */
    Decision<PublicationSummary> end(PublicationId id, EndGround ground, String reason, Signature by);

    /**
     * 更正. Ends what was shown and shows the right content in its place; the log refers from the one to the other.
     */
    Decision<PublicationSummary> correct(
            PublicationId id, PublicationDraft right, String reason, Signature proposedBy, Signature approvedBy);

    /**
     * 异议标注. Puts the mark on it, with the subject's own statement if there is one. Where the mark stands already, a mark
     * without a statement changes nothing.
     */
    Decision<PublicationSummary> dispute(PublicationId id, String statement, Signature by);

    /** Takes the mark off, because the objection is decided. */
    Decision<PublicationSummary> settle(PublicationId id, String reason, Signature by);

    Optional<PublicationSummary> find(PublicationId id);

    /** The publication with a public number, as it stands on its page. */
    Optional<PublicationSummary> withCode(County county, String code);

    /** Every publication of a thing, newest first. */
    List<PublicationSummary> ofThing(County county, String source, String thing);
}
