package io.guanxi.record.text;

/** What became of a written telephone number. */
public sealed interface Phone permits PhoneNumber, PhoneProblem {}
