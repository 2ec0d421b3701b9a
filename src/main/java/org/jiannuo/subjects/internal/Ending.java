package org.jiannuo.subjects.internal;

/** How a unit ended. */
enum Ending {
    MERGED,
    SPLIT,
    ABOLISHED
}
