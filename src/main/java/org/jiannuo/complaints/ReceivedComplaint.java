package org.jiannuo.complaints;

import java.time.LocalDate;

/**
 * 他渠道来件. A matter that came through another channel. What the complainant wrote is sealed as soon as it is taken; there
 * is no receipt code, because the answer goes back through the channel.
 *
 * @param channel code of {@code complaint_channels.csv}, or {@code LETTER}
 * @param number its number there; one number of a channel is one case
 * @param receivedOn day of receipt
 * @param kind what it is about
 * @param unit id of the body complained of
 * @param lead whether it is a lead
 * @param who who complains
 * @param words what was written
 */
public record ReceivedComplaint(
        String channel,
        String number,
        LocalDate receivedOn,
        ComplaintKind kind,
        String unit,
        boolean lead,
        Who who,
        Words words) {
    /** @param name name, may be empty for a lead @param contact how to reach the person */
    public record Who(String name, String contact) {}

    /** @param promised what was promised @param facts what happened @param wanted what is asked for */
    public record Words(String promised, String facts, String wanted) {}

    /** A taken matter. @param fresh whether it was not known before */
    public record Taken(ComplaintSummary complaint, boolean fresh) {}
}
