package org.jiannuo.intake;

/** 回执状态. */
public enum ReceiptStatus {
    /** 读取中. Its rows are being read, or wait to be read on after a break. */
    READING,
    /** 已办结. Every row was read. */
    DONE,
    /** 已取消. What was read until then is in; it can be read on. */
    CANCELLED,
    /** 读取中断. The rest of the file cannot be read; what was read until then is in. */
    BROKEN
}
