package org.jiannuo.obligations.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jiannuo.kernel.Money;
import org.jiannuo.obligations.NewObligation;
import org.jspecify.annotations.Nullable;

/** Fills the columns of a row one after the other. */
final class Columns {
    private final PreparedStatement row;
    private int next = 1;

    Columns(PreparedStatement row) {
        this.row = row;
    }

    Columns add(@Nullable Object value) throws SQLException {
        row.setObject(next++, value);
        return this;
    }

    Columns add(List<String> values) throws SQLException {
        row.setArray(next++, row.getConnection().createArrayOf("text", values.toArray()));
        return this;
    }

    /** The columns that an obligation and a standing duty have in common, kind to published. */
    Columns duty(NewObligation what, String firstUnit) throws SQLException {
        Money amount = what.terms().amount();
        return add(what.duty().kind().name())
                .add(what.duty().title())
                .add(Phrase.idOf(what.duty().title()))
                .add(what.duty().deliverable())
                .add(what.duty().measure())
                .add(what.duty().basis())
                .add(what.duty().beneficiary())
                .add(what.source().module())
                .add(what.source().id())
                .add(what.source().label())
                .add(what.source().group())
                .add(firstUnit)
                .add(what.debtor().unit())
                .add(what.debtor().role().name())
                .add(what.debtor().others())
                .add(what.debtor().responsible())
                .add(amount == null ? null : amount.yuan())
                .add(what.terms().published());
    }
}
