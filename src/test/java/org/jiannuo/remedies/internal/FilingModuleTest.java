package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiannuo.database.Vault;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;

/** What is filed, by whom, and that nobody else reads it. */
@JiannuoTest
class FilingModuleTest extends FilingAtWork {
    @Test
    void what_the_applicant_wrote_stands_nowhere_in_the_tables() {
        FileRemedy.Receipt receipt = people.object(record);
        String row = jdbc.sql("SELECT r::text FROM remedies.remedy r WHERE r.number = :number")
                .param("number", receipt.number())
                .query(String.class)
                .single();
        String file = jdbc.sql("SELECT f::text FROM remedies.sealed_file f WHERE f.remedy = :id")
                .param("id", receipt.id().value())
                .query(String.class)
                .single();
        for (String secret :
                List.of(RemedyPeople.SECRET_NAME, RemedyPeople.SECRET_CONTACT, RemedyPeople.FACTS, "缴款凭证")) {
            assertThat(row + file)
                    .doesNotContain(secret)
                    .doesNotContain(java.util.HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(row).doesNotContain(Vault.normal(receipt.code()));
        assertThat(filing.told(people.now(receipt)).contact()).isEqualTo(RemedyPeople.SECRET_CONTACT);
    }

    @Test
    void the_provider_reads_the_reasons_and_never_the_contact() throws Exception {
        Remedy asked = people.go(people.now(people.object(record)), Act.ACCEPT, Act.FORWARD);
        String page = page(signIn.in("housing-bureau", Lifecycle.READS, Lifecycle.ANSWERS), asked);
        assertThat(page).contains(RemedyPeople.FACTS).doesNotContain(RemedyPeople.SECRET_CONTACT);
        assertThat(page(signIn.everywhere("credit-office", Lifecycle.READS, Lifecycle.HANDLES), asked))
                .contains(RemedyPeople.SECRET_CONTACT);
        assertThat(page(signIn.in("hr-bureau", Lifecycle.READS, Lifecycle.ANSWERS), asked))
                .doesNotContain(RemedyPeople.FACTS);
    }

    @Test
    void a_record_that_is_not_shown_is_found_by_document_and_code_together_only() {
        assertThat(filing.meant(record.document().number(), RemedyPeople.FIRM))
                .map(RecordSummary::id)
                .contains(record.id());
        assertThat(filing.meant(record.document().number(), "")).isEmpty();
        assertThat(filing.meant(record.document().number(), "91640300MA75XXXXXX"))
                .isEmpty();
        assertThat(filing.meant(people.shown(record).code(), ""))
                .map(RecordSummary::id)
                .contains(record.id());
    }
}
