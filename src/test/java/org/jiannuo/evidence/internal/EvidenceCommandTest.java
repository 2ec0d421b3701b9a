package org.jiannuo.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.evidence.Verification;
import org.jiannuo.web.Words;
import org.junit.jupiter.api.Test;

class EvidenceCommandTest {
    private final Verification found = new Verification(3, List.of("aa"), List.of("bb"), 1);

    @Test
    void is_a_command_of_the_program() {
        assertThat(ServiceLoader.load(Subcommand.class)).hasAtLeastOneElementOfType(EvidenceCommand.class);
    }

    @Test
    void names_what_is_missing_and_what_was_altered() {
        Words words = new Words(
                Locale.ENGLISH,
                Map.of(
                        "evidence.verified",
                        "{0} {1} {2} {3}",
                        "evidence.missing",
                        "- {0}",
                        "evidence.altered",
                        "! {0}"));
        assertThat(EvidenceCommand.Verify.asText(found, words)).isEqualToIgnoringNewLines("3 1 1 1- aa! bb");
        assertThat(EvidenceCommand.Verify.asJson(found))
                .isEqualTo("{\"sound\":false,\"checked\":3,\"missing\":[\"aa\"],\"altered\":[\"bb\"],\"unclaimed\":1}");
    }
}
