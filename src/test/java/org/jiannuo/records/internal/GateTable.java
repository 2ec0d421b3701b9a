package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.records.internal.RecordsFixtures.TODAY;

import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;

/** Drafts before the gate. */
abstract class GateTable {
    static final Gate GATE = RecordsFixtures.gate(TODAY);

    static List<String> codes(Drafted draft) {
        return GATE.judge(draft.draft()).reasons().stream().map(Refusal::code).toList();
    }

    static void passes(Drafted draft) {
        assertThat(codes(draft)).isEmpty();
    }

    static void fails(Drafted draft, String code) {
        assertThat(codes(draft)).containsExactly(code);
    }
}
