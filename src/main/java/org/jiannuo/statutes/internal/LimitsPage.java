package org.jiannuo.statutes.internal;

import java.util.List;
import org.jiannuo.statutes.TimeLimit;
import org.jiannuo.web.Page;

/**
 * The time limits.
 *
 * @param filter what was asked
 * @param topics topics to choose from
 * @param rows one page
 * @param count how many were found
 * @param next key after which the next page begins, or empty
 */
public record LimitsPage(Filter filter, List<String> topics, List<Row> rows, int count, String next) implements Page {
    public LimitsPage {
        topics = List.copyOf(topics);
        rows = List.copyOf(rows);
    }

    /**
     * @param search words
     * @param topic topic, or empty
     * @param confidence confidence, or empty
     * @param sort {@code id}, {@code what}, {@code topic} or {@code confidence}
     */
    public record Filter(String search, String topic, String confidence, String sort) {
        /** The filter as a query, without sort and page. */
        public String query() {
            return "q=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8) + "&topic="
                    + topic + "&confidence=" + confidence;
        }
    }

    /**
     * @param limit the limit
     * @param inForce whether it is in force today
     * @param confirmed whether the county has confirmed it
     */
    public record Row(TimeLimit limit, boolean inForce, boolean confirmed) {}
}
