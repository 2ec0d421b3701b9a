package org.jiannuo.subjects;

/** 单位类别. The classes of units by which duties and indicators apply. The label is {@code subjects.class.<name>}. */
public enum UnitClass {
    /** 县直部门 */
    COUNTY_ORGAN,
    /** 党委部门 */
    PARTY_BODY,
    /** 人大机关 */
    CONGRESS,
    /** 政协机关 */
    CPPCC,
    /** 法院 */
    COURT,
    /** 检察院 */
    PROCURATORATE,
    /** 事业单位 */
    PUBLIC_INSTITUTION,
    /** 群团组织 */
    MASS_ORGANISATION,
    /** 乡镇 */
    TOWNSHIP,
    /** 管委会 */
    MANAGEMENT_COMMITTEE,
    /** 街道 */
    STREET_OFFICE,
    /** 村(居)委会 */
    VILLAGE_COMMITTEE,
    /** 国有企业 */
    STATE_FIRM,
    /** 垂管单位 */
    VERTICAL_UNIT,
    /** 外部单位 */
    OUTSIDE_BODY,
    /** 单位集合: a name for several units, never itself a debtor of anything */
    GROUP
}
