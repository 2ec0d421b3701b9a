package org.jiannuo.intake.internal;

import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets returned rows when the time to mend them is over; the counts stay. */
@Component
class ReturnedRowsWatch {
    private final ChunkStore chunks;
    private final County county;
    private final int kept;

    ReturnedRowsWatch(
            ChunkStore chunks, County county, @Value("${jiannuo.intake.returned-rows-kept-days:90}") int kept) {
        this.chunks = chunks;
        this.county = county;
        this.kept = kept;
    }

    @ApplicationModuleListener
    void on(DayHasPassed event) {
        int _ = chunks.forget(county.code(), event.day().minusDays(kept));
    }
}
