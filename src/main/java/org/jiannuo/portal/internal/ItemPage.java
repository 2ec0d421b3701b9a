package org.jiannuo.portal.internal;

import org.jiannuo.ledger.Inclusion;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One public item with everything that is known of it.
 *
 * @param item the item
 * @param shown the very bytes over which the log holds a commitment
 * @param proof that its leaf stands in the log; null until a checkpoint covers it
 * @param address its address, for the QR code of a printed page
 */
public record ItemPage(
        PublicItem item, String shown, @Nullable Inclusion proof, String address, boolean elder) implements Page {}
