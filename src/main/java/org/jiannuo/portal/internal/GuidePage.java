package org.jiannuo.portal.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.web.Page;

/**
 * How to object, to ask for repair or to complain.
 *
 * @param guide {@code objection}, {@code repair} or {@code complaint}
 * @param limits time limits in the order of their sentence
 * @param contact how the services are reached where they cannot be opened
 */
public record GuidePage(String guide, List<Integer> limits, Contact contact, boolean elder) implements Page {
    private static final Map<String, Integer> DAYS = ReferenceRow.bundled().stream()
            .filter(row ->
                    row.table().equals("time_limits") && row.text("amount").matches("\\d+"))
            .collect(Collectors.toMap(ReferenceRow::key, row -> Integer.parseInt(row.text("amount")), (one, _) -> one));

    /** The credit office. @param telephone of the office, or empty @param place where it is, or empty */
    public record Contact(String telephone, String place) {}

    public GuidePage {
        limits = List.copyOf(limits);
    }

    /** The guide with its limits as they came with the program; a portal of its own has no others. */
    static GuidePage of(String guide, List<String> limits, Contact contact, boolean elder) {
        return new GuidePage(
                guide, limits.stream().map(limit -> DAYS.getOrDefault(limit, 0)).toList(), contact, elder);
    }

    /** Where the service is begun. */
    public String begin() {
        return guide.equals("complaint") ? "/complaints/lodge" : "/remedies/file/" + guide;
    }

    /** Where a matter is followed by its code. */
    public String follow() {
        return guide.equals("complaint") ? "/complaints/mine" : "/remedies/mine";
    }

    /** Every guide, in the order in which they are offered. */
    public List<String> all() {
        return List.of("objection", "repair", "complaint");
    }

    /** The limits as arguments of their sentence. */
    public Object[] figures() {
        return limits.toArray();
    }
}
