package org.jiannuo.accounts.internal;

import org.jiannuo.kernel.Rule;

/** The rules of accounts, grants and log-in. */
final class AccountRules {
    /** Nobody holds two of the three administrator roles. */
    static final Rule ONE_OF_THREE = Rule.of("ACC-01");
    /** No administrator holds a role of business, and the other way round. */
    static final Rule NO_BUSINESS = Rule.of("ACC-02");
    /** Nobody grants, confirms or revokes anything for himself. */
    static final Rule NOT_HIMSELF = Rule.of("ACC-03");
    /** Who grants does not confirm. */
    static final Rule TWO_PEOPLE = Rule.of("ACC-04");
    /** A grant has an end, not in the past and not too far. */
    static final Rule GRANT_ENDS = Rule.of("ACC-05");
    /** A grant rests on a request with an approver. */
    static final Rule REQUESTED = Rule.of("ACC-06");
    /** One role with one scope is granted once at a time. */
    static final Rule GRANTED_ONCE = Rule.of("ACC-07");
    /** The account exists and is open. */
    static final Rule OPEN = Rule.of("ACC-08");
    /** The unit exists. */
    static final Rule UNIT = Rule.of("ACC-09");
    /** Each administrator does what his role allows: one opens and confirms, another grants. */
    static final Rule OWN_PART = Rule.of("ACC-10");

    static final Rule LONG_ENOUGH = Rule.of("ACC-11");
    static final Rule MIXED = Rule.of("ACC-12");
    static final Rule NOT_THE_NAME = Rule.of("ACC-13");
    static final Rule NEW = Rule.of("ACC-14");
    static final Rule PRESENT = Rule.of("ACC-15");
    static final Rule TYPED_TWICE = Rule.of("ACC-16");

    /** Name or password wrong, account locked or closed: one answer for all. */
    static final Rule LOG_IN = Rule.of("ACC-20");

    static final Rule LOGIN_FORM = Rule.of("ACC-21");
    static final Rule LOGIN_FREE = Rule.of("ACC-22");
    static final Rule ONE_ACCOUNT = Rule.of("ACC-23");
    /** One administrator of each kind remains. */
    static final Rule LAST_ADMINISTRATOR = Rule.of("ACC-24");

    static final Rule NOT_OWN_ACCOUNT = Rule.of("ACC-25");
    /** The password of another administrator is not reset over the network. */
    static final Rule NOT_THE_OTHERS = Rule.of("ACC-26");

    static final Rule PERSON = Rule.of("ACC-27");
    static final Rule REASON = Rule.of("ACC-28");
    static final Rule STILL_PENDING = Rule.of("ACC-29");

    /** A form is filled in. */
    static final Rule FILLED = Rule.of("ACC-30");

    static final Rule CODE = Rule.of("ACC-31");
    static final Rule CODE_NEEDED = Rule.of("ACC-32");

    /** Too many failures from one network address. Arguments: minutes of the window, when to try again. */
    static final Rule ADDRESS = Rule.of("ACC-33");

    private AccountRules() {}
}
