/**
 * 系统参数 Settings. Values that the county may choose within bounds, each with its source and whether it is confirmed.
 *
 * <p>Words: setting 系统参数, source 来源, confidence 依据程度, confirmed 已确认.
 *
 * <p>Rules: SET-01 a value lies within its bounds · SET-02 a change names its reason.
 *
 * <p>A module asks by key; the keys and first values stand in {@code reference/settings/settings.csv}. A decision of the
 * county is one more line, never an overwritten one; deciding the value as it stands confirms it.
 *
 * <p>Not here: what the law fixes (statutes, calendars).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web"})
@NullMarked
package org.jiannuo.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
