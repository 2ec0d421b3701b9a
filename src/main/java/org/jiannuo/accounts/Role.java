package org.jiannuo.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 角色. What somebody may be in the platform. The permissions of a role stand in {@code reference/accounts/roles.csv}. */
public enum Role {
    /** 填报员 */
    UNIT_CLERK(Side.BUSINESS),
    /** 单位负责人 */
    UNIT_HEAD(Side.BUSINESS),
    /** 县信用办经办 */
    CREDIT_OFFICER(Side.BUSINESS),
    /** 县信用办主任 */
    CREDIT_DIRECTOR(Side.BUSINESS),
    /** 县领导 */
    COUNTY_LEADER(Side.BUSINESS),
    /** 职务犯罪记录联络员 */
    DUTY_CRIME_KEEPER(Side.BUSINESS),
    /** 系统管理员 */
    SYSTEM_ADMIN(Side.SYSTEM),
    /** 安全管理员 */
    SECURITY_ADMIN(Side.SECURITY),
    /** 审计管理员 */
    AUDIT_ADMIN(Side.AUDIT);

    /** 三员分立. A person stands on one side only: one of the three administrators, or business. */
    public enum Side {
        BUSINESS,
        SYSTEM,
        SECURITY,
        AUDIT
    }

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public boolean isAdministrator() {
        return side != Side.BUSINESS;
    }

    /** The code in files and messages, for instance {@code unit_clerk}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
