package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Footing;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.Subject;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.web.Words;
import org.junit.jupiter.api.Test;

class MasksTest {
    private final Masks masks = new Masks(new Words(Locale.CHINESE, Map.of("publication.mask.somebody", "某某")));

    private static PublicationDraft of(SubjectKind kind, String name, Map<String, String> fields) {
        return PublicationFixtures.with(
                PublicationFixtures.penalty(
                        kind, name, Severity.GENERAL, LocalDate.of(2026, 10, 20), Footing.on("penalty")),
                fields);
    }

    @Test
    void of_a_natural_person_the_surname_is_shown_and_nothing_else() {
        assertThat(masks.name(new Subject(SubjectKind.PERSON, "", "张三测", ""))).isEqualTo("张**");
        assertThat(masks.name(new Subject(SubjectKind.PERSON, "", "欧阳测试", ""))).isEqualTo("欧阳**");
        assertThat(masks.name(new Subject(SubjectKind.PERSON, "", "欧阳**", ""))).isEqualTo("欧阳**");
        assertThat(masks.name(new Subject(SubjectKind.ENTERPRISE, "", "张三测商店", "")))
                .isEqualTo("张三测商店");
    }

    @Test
    void numbers_and_the_whole_name_are_taken_out_of_every_text() {
        var shown = masks.content(of(
                SubjectKind.PERSON,
                "张三测",
                Map.of("facts", "张三测（身份证号640324199001011234，电话13800001234）违规，账户6222020000001234567")));
        assertThat(shown.fields().get("facts")).isEqualTo("张**（身份证号***，电话***）违规，账户***");
    }

    @Test
    void what_may_never_be_shown_is_dropped_and_a_person_has_no_address() {
        Map<String, String> fields = Map.of(
                "facts",
                "事实",
                "identityNumber",
                "640324199001011234",
                "phone",
                "13800001234",
                "address",
                "测试路1号",
                "head",
                "李四测");
        assertThat(masks.content(of(SubjectKind.PERSON, "张三测", fields)).fields())
                .containsOnlyKeys("facts", "head")
                .containsEntry("head", "某某");
        assertThat(masks.content(of(SubjectKind.ENTERPRISE, "测试商贸有限公司", fields)).fields())
                .containsOnlyKeys("facts", "head", "address");
    }
}
