/**
 * 工作台 Worklist. The first page of everybody who works: what is to be done today, by whom, until when; the figures of
 * the county and of a unit; the search box.
 *
 * <p>Words: my day 我的一天, pile 待办类, reach 可及单位, county overview 全县总览, unit overview 本单位总览, kept rate
 * 兑现率, course of overdue 逾期走势.
 *
 * <p>Nothing is kept here: every figure is asked of the module that owns it, in few bounded statements, for the units
 * that the permissions of the reader reach.
 *
 * <p>Not here: acting on an obligation (obligations) or a notice (supervision), reports to print (reports).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "security",
            "web",
            "subjects",
            "obligations",
            "supervision",
            "remedies",
            "records",
            "measures",
            "tolerance",
            "rectifications",
            "dutycrimes",
            "programme",
            "reports"
        })
@NullMarked
package org.jiannuo.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
