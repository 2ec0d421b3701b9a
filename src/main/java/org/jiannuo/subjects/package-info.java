/**
 * 信用主体 Subjects. Which units and people there are, what they were called on any day, and who follows whom.
 *
 * <p>Words: unit 单位, superior 上级, competent department 主管部门, group 单位集合, merge 合并, split 分立, abolish 撤销,
 * rename 更名, successor 继承单位, person 人员, post 职务, tenure 任职, planned change 预定变更, principal leader 主要负责人, unified credit code
 * 统一社会信用代码.
 *
 * <p>Rules: SUB-01 … SUB-10 units and their events · SUB-11 … SUB-15 unified credit code · SUB-2x people and tenures ·
 * SUB-3x groups · SUB-40 to SUB-42 changes planned for a
 * coming day · SUB-43 to SUB-46 a merger undone.
 *
 * <p>A unit has dated facts, not current facts: nothing is rewritten, a change is one more line. A change of name,
 * structure or leader never ends a duty; this module says who carries it on.
 *
 * <p>Not here: accounts and roles (accounts), what units owe (obligations), credit archives (records).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web"})
@NullMarked
package org.jiannuo.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
