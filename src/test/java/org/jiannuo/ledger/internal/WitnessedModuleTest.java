package org.jiannuo.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.ledger.LogCheckpoint;
import org.jiannuo.settings.Settings;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.witness.internal.RunningWitness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The real log with a real witness beside it. */
@JiannuoTest
class WitnessedModuleTest {
    @Autowired
    Ledger ledger;

    @Autowired
    LogKeys keys;

    @Autowired
    LogReader reader;

    @Autowired
    CheckpointStore checkpoints;

    @Autowired
    IntakeStore intake;

    @Autowired
    StartGuard guard;

    @Autowired
    Settings settings;

    @Autowired
    BusinessClock clock;

    @Autowired
    @Qualifier("portal")
    DataSource portal;

    @TempDir
    Path data;

    @Test
    void a_witness_signs_and_only_then_is_the_checkpoint_served_where_one_is_needed() throws Exception {
        try (RunningWitness witness = new RunningWitness(data, reader.keys())) {
            LedgerSettings wanted = new LedgerSettings("", List.of(witness.address() + " " + witness.key()), 1);
            LogReader strict = new LogReader(portal, wanted);
            Outside outside = outside(wanted);
            SignedNote note = issueSomething();
            long size = Checkpoint.parse(note.text()).size();
            assertThat(strict.checkpoint().map(LogCheckpoint::size).orElse(0L)).isLessThan(size);
            assertThat(checkpoints.unservedSince(1)).isPresent();
            assertThat(checkpoints.unservedSince(0)).isEmpty();
            assertThat(outside.tell(note)).isEmpty();
            LogCheckpoint served = strict.checkpoint().orElseThrow();
            assertThat(served.size()).isEqualTo(size);
            assertThat(served.witnesses()).containsExactly(witness.key().name());
            assertThat(SignedNote.parse(served.note()).signers(List.of(witness.key())))
                    .hasSize(1);
            assertThat(checkpoints.unservedSince(1)).isEmpty();
        }
    }

    @Test
    void a_witness_that_was_away_is_asked_again() throws Exception {
        try (RunningWitness witness = new RunningWitness(data, reader.keys())) {
            LedgerSettings away = new LedgerSettings("", List.of("http://localhost:1 " + witness.key()), 1);
            SignedNote note = issueSomething();
            Outside outside = outside(away);
            assertThat(outside.tell(note)).isEmpty();
            assertThat(outside.isOwed()).isTrue();
            Outside back = outside(new LedgerSettings("", List.of(witness.address() + " " + witness.key()), 1));
            assertThat(back.compare()).isEmpty();
            assertThat(back.remind()).isEmpty();
            assertThat(back.isOwed()).isFalse();
        }
    }

    @Test
    void a_witness_that_remembers_more_or_otherwise_stops_a_restored_database() throws Exception {
        try (RunningWitness witness = new RunningWitness(data, reader.keys())) {
            LedgerSettings wanted = new LedgerSettings("", List.of(witness.address() + " " + witness.key()), 1);
            Checkpoint now = Checkpoint.parse(issueSomething().text());
            String later = new Checkpoint(now.origin(), now.size() + 10, now.root()).text();
            SignedNote lost = new SignedNote(later, List.of(keys.current().sign(later)));
            WitnessClient before = new WitnessClient(wanted.witnesses().getFirst());
            assertThat(before.show(lost, reader.tree(now.size()))).isInstanceOf(WitnessClient.Answer.Cosigned.class);
            assertThat(outside(wanted).compare()).extracting(Refusal::code).containsExactly("LED-02");
        }
        try (RunningWitness witness = new RunningWitness(data.resolve("other"), reader.keys())) {
            LedgerSettings wanted = new LedgerSettings("", List.of(witness.address() + " " + witness.key()), 1);
            Checkpoint now = Checkpoint.parse(checkpoints.last().orElseThrow().text());
            byte[] root = now.root();
            root[0] ^= 1;
            String other = new Checkpoint(now.origin(), now.size(), root).text();
            SignedNote forked = new SignedNote(other, List.of(keys.current().sign(other)));
            WitnessClient before = new WitnessClient(wanted.witnesses().getFirst());
            assertThat(before.show(forked, reader.tree(now.size()))).isInstanceOf(WitnessClient.Answer.Cosigned.class);
            assertThat(outside(wanted).compare()).extracting(Refusal::code).containsExactly("LED-03");
        }
    }

    private SignedNote issueSomething() {
        ledger.append(new LeafDraft(LeafId.next(), LeafAct.KEY_HANDED_OVER, "test 1", null, null, null))
                .orThrow();
        int _ = ledger.publish();
        return checkpoints.last().orElseThrow();
    }

    private Outside outside(LedgerSettings wanted) {
        return new Outside(wanted, guard, checkpoints, reader, clock, data.resolve("remembered"));
    }
}
