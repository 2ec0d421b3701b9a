package org.jiannuo.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in yuan. Two places; rounding is half-up and happens once, when the amount is made.
 *
 * @param yuan the amount, scale 2
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
