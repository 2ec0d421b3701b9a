package org.jiannuo.rectifications;

import org.jiannuo.kernel.DomainEvent;

/** 已责令整改. @param unit id of the unit that must put it right */
public record RectificationOrdered(RectificationId id, String number, String unit) implements DomainEvent {}
