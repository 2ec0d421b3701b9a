package org.jiannuo.supervision;

import java.util.List;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DomainEvent;

/**
 * A bulletin was approved and issued, or withdrawn.
 *
 * @param county the county
 * @param id the bulletin
 * @param number its document number
 * @param scope to whom it goes; a public one is still to be published
 * @param units ids of the units it names
 * @param annulled whether it was withdrawn by this event
 */
public record BulletinIssued(
        County county, BulletinId id, String number, BulletinScope scope, List<String> units, boolean annulled)
        implements DomainEvent {
    public BulletinIssued {
        units = List.copyOf(units);
    }
}
