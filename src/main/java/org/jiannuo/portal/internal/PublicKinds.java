package org.jiannuo.portal.internal;

import java.util.List;

/** The kinds of public items, in the order in which they are listed. */
final class PublicKinds {
    static final List<String> ALL = List.of(
            "record", "commitment", "plan_progress", "bulletin", "supervision_notice", "quality_figures", "statistics");

    private PublicKinds() {}
}
