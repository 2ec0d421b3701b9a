package org.jiannuo.statutes;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.Extension;
import org.jiannuo.calendars.Term;
import org.jspecify.annotations.Nullable;

/**
 * 期限规则. One limit of the law or of the county, in one version.
 *
 * @param id its id; a changed article gets a new id when the limit is another one
 * @param appliesFrom first day of events to which this version applies; an earlier event keeps the version before
 * @param topic group of limits, for instance {@code disclosure}
 * @param term what is counted
 * @param extension by how much it may be lengthened, or null
 * @param nature {@code deadline}, or why it is a term that lasts: {@code publicity}, {@code sanction} and so on
 * @param words how it is described
 * @param basis where it is written
 */
public record TimeLimit(
        LimitId id,
        LocalDate appliesFrom,
        String topic,
        Term term,
        @Nullable Extension extension,
        String nature,
        Words words,
        Basis basis) {

    /** The nature of a term within which somebody must act. */
    public static final String DEADLINE = "deadline";

    /**
     * How a limit is described. Texts ending in Zh are the official ones.
     *
     * @param whatZh what must be done
     * @param what the same in English
     * @param countedFrom code of the event from which it is counted
     * @param countedFromZh the event
     * @param actor code of who must act
     * @param actorZh who must act
     * @param suspensionsZh days that are not counted, and other remarks
     * @param dayRuleZh why a day is a working day or a calendar day
     * @param handbook ids of the limit in the handbook
     */
    public record Words(
            String whatZh,
            String what,
            String countedFrom,
            String countedFromZh,
            String actor,
            String actorZh,
            String suspensionsZh,
            String dayRuleZh,
            List<String> handbook) {
        public Words {
            handbook = List.copyOf(handbook);
        }
    }
}
