package org.jiannuo.portal;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jspecify.annotations.Nullable;

/**
 * 公开库. What the public sees now. Written by publication within its own transaction, so that what is shown and what is
 * decided never differ; read by the pages with the rights of the portal role. Not there on a portal of its own.
 */
public interface PublicRegister {

    /** Shows an item from now on; one of the same identity is replaced. @return number of this change */
    long show(PublicItem item, Instant at);

    /** Sets or takes away the dispute mark of an item that is shown. */
    void mark(County county, UUID id, PublicItem.Mark mark, Instant at);

    /**
     * Takes items off every surface. Those that are not shown are passed over.
     *
     * @param leaf the leaf of the log that says so; null when what replaces it says so
     */
    void hide(County county, Collection<UUID> ids, @Nullable UUID leaf, Instant at);

    /**
     * Writes changes as JSON, with the items as they are visible now: {@code {"changes":[…],"next":N,"more":false}}. A
     * change that the log vouches for names its leaf, and its index once the log has given it one.
     *
     * @return number of the last change that was written, or the number asked for when there is none after it
     */
    long writeChanges(Part part, PrintWriter out);

    /**
     * A part of the changes.
     *
     * @param after those after this number
     * @param limit how many at most
     * @param site address of the site for links, without a slash at the end
     */
    record Part(long after, int limit, String site) {}
}
