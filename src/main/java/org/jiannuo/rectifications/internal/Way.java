package org.jiannuo.rectifications.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jspecify.annotations.Nullable;

/** 后续处置. What may follow from a refusal to put something right. A person chooses; where it goes on, people decide again. */
enum Way {
    /** 转入违约失信认定: the complaint goes on to notice and finding. */
    BREACH("complaints:read"),
    /** 报送失信记录: through the gate of records, with notice and reply. */
    RECORD("records:report"),
    /** 提出惩戒措施: from the record that was to be put right. */
    MEASURES("measures:propose"),
    /** 督办. */
    SUPERVISION("supervision:draft"),
    /** 列入通报. */
    BULLETIN("supervision:draft"),
    /** 不再处置: with reasons. */
    NOTHING("");

    private final String permission;

    Way(String permission) {
        this.permission = permission;
    }

    static Optional<Way> of(String name) {
        return Stream.of(values()).filter(way -> way.name().equals(name)).findFirst();
    }

    /** The permission of who goes on with it; empty where nobody does. */
    String permission() {
        return permission;
    }

    /** Whether it is open to what comes from such a source: a complaint goes back to its own finding. */
    boolean fits(Kind source) {
        return switch (this) {
            case BREACH -> source == Kind.COMPLAINT;
            case RECORD -> source != Kind.COMPLAINT && source != Kind.RECORD;
            case MEASURES -> source == Kind.RECORD;
            case SUPERVISION, BULLETIN, NOTHING -> true;
        };
    }

    /** Where it is gone on with; empty where nothing follows. */
    String path(Rectification matter) {
        Rectification.Order order = matter.order();
        return switch (this) {
            case BREACH -> "/complaints?q=" + encoded(order.source().number());
            case RECORD -> "/records/new";
            case MEASURES -> "/measures/candidates";
            case SUPERVISION -> notice(matter);
            case BULLETIN -> "/supervision/bulletins/new?unit=" + encoded(order.unit());
            case NOTHING -> "";
        };
    }

    /** A notice is drafted about the duty that is still owed, else about the unit. */
    static String notice(Rectification matter) {
        @Nullable
        ObligationId owed = matter.clock().main() == null
                ? matter.clock().duty()
                : matter.clock().main();
        return owed != null
                ? "/supervision/new?pick=" + owed
                : "/supervision/new?unit=" + encoded(matter.order().unit());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
