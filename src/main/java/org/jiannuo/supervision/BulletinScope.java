package org.jiannuo.supervision;

/** 通报范围. To whom a bulletin goes. */
public enum BulletinScope {
    /** 内部通报. To the units only. */
    INTERNAL,
    /** 公开通报. Also to the public, by a later act of publication. */
    PUBLIC
}
