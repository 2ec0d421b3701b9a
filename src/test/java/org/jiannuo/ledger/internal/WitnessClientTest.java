package org.jiannuo.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.SigningKey;
import org.jiannuo.witness.internal.PaperLog;
import org.jiannuo.witness.internal.RunningWitness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log asks a real witness over HTTP. */
class WitnessClientTest {
    @TempDir
    Path data;

    @Test
    void is_asked_over_http_by_the_log() throws Exception {
        try (RunningWitness witness = new RunningWitness(data, List.of(PaperLog.KEY.verifier()))) {
            PaperLog log = PaperLog.of(5);
            String address = witness.address();
            assertThat(get(address + "/key")).isEqualTo(witness.key() + "\n");
            WitnessClient client = new WitnessClient(address + "/ " + witness.key());
            assertThat(client.show(log.note(), log.tree())).isInstanceOf(WitnessClient.Answer.Cosigned.class);
            LeafId _ = log.publish(100);
            assertThat(client.show(log.note(), log.tree())).isInstanceOf(WitnessClient.Answer.Cosigned.class);
            WitnessClient fresh = new WitnessClient(address + " " + witness.key());
            assertThat(fresh.show(log.note(), log.tree())).isInstanceOf(WitnessClient.Answer.Cosigned.class);
            PaperLog old = PaperLog.of(5);
            assertThat(fresh.show(old.note(), old.tree())).isEqualTo(new WitnessClient.Answer.Ahead(6));
            PaperLog other = PaperLog.of(4);
            LeafId _ = other.publish(50);
            LeafId _ = other.publish(51);
            assertThat(fresh.show(other.note(), other.tree())).isEqualTo(new WitnessClient.Answer.Forked(6));
            LeafId _ = other.publish(52);
            assertThat(fresh.show(other.note(), other.tree())).isEqualTo(new WitnessClient.Answer.Forked(6));
            WitnessClient trustsAnother = new WitnessClient(
                    address + " " + SigningKey.ofWitness("w", new byte[32]).verifier());
            assertThat(trustsAnother.show(log.note(), log.tree())).isInstanceOf(WitnessClient.Answer.Silent.class);
            assertThat(get(address + "/elsewhere")).isEqualTo("not here\n");
        }
        WitnessClient nobody = new WitnessClient(
                "http://localhost:1 " + SigningKey.ofWitness("w", new byte[32]).verifier());
        PaperLog alone = PaperLog.of(1);
        assertThat(nobody.show(alone.note(), alone.tree())).isInstanceOf(WitnessClient.Answer.Silent.class);
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
