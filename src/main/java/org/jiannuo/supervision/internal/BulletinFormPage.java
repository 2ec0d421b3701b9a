package org.jiannuo.supervision.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.supervision.BulletinScope;
import org.jiannuo.web.Drafts;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form of a bulletin.
 *
 * @param action where it goes
 * @param typed what was typed or is proposed
 * @param units units that may be named, with their figures as they are now
 */
public record BulletinFormPage(String action, Typed typed, List<BulletinPage.Row> units) implements Page {
    /** What is sent. Nothing of it is believed before it was checked. */
    public record Typed(
            @Nullable String title,
            @Nullable String scope,
            @Nullable String opening,
            @Nullable String demand,
            @Nullable String exception,
            @Nullable List<String> unit,
            @Nullable String form,
            @Nullable Integer version) {

        /** A kept draft as it would have been typed. */
        static Typed of(Bulletin bulletin) {
            Bulletin.Text text = bulletin.text();
            return new Typed(
                    text.title(),
                    text.scope().name(),
                    text.opening(),
                    text.demand(),
                    text.exception(),
                    HandleBulletin.units(bulletin),
                    UUID.randomUUID().toString(),
                    bulletin.trail().version());
        }

        /** The same sheet with what was typed into it before and not sent. */
        Typed over(Map<String, String> kept) {
            return new Typed(
                    kept.getOrDefault("title", NoticeFormPage.Typed.of(title)),
                    kept.getOrDefault("scope", NoticeFormPage.Typed.of(scope)),
                    kept.getOrDefault("opening", NoticeFormPage.Typed.of(opening)),
                    kept.getOrDefault("demand", NoticeFormPage.Typed.of(demand)),
                    kept.getOrDefault("exception", NoticeFormPage.Typed.of(exception)),
                    Drafts.values(kept, "unit"),
                    form,
                    version);
        }

        /** What was typed as the text of a bulletin. */
        Bulletin.Text text() {
            return new Bulletin.Text(
                    NoticeFormPage.Typed.of(title).strip(),
                    isPublic() ? BulletinScope.PUBLIC : BulletinScope.INTERNAL,
                    NoticeFormPage.Typed.of(opening).strip(),
                    NoticeFormPage.Typed.of(demand).strip(),
                    NoticeFormPage.Typed.of(exception).strip());
        }

        /** The units that were chosen. */
        public List<String> units() {
            return unit == null ? List.of() : unit;
        }

        /** Whether the bulletin shall be for the public. */
        public boolean isPublic() {
            return "PUBLIC".equals(scope);
        }
    }
}
