package org.jiannuo.reports;

/**
 * 发文字号.
 *
 * @param prefix the letters of the issuer and the kind of document, for instance 同信用督
 * @param year the year of issue
 * @param ordinal from 1 on, without gaps in one series and year
 */
public record DocumentNumber(String prefix, int year, int ordinal) {
    public DocumentNumber {
        if (prefix.isBlank() || ordinal < 1) {
            throw new IllegalArgumentException("A document number has a prefix and counts from 1.");
        }
    }

    /** As GB/T 9704-2012 writes it: year in hexagonal brackets, ordinal without leading zeros. */
    @Override
    public String toString() {
        return prefix + "\u3014" + year + "\u3015" + ordinal + "\u53f7";
    }
}
