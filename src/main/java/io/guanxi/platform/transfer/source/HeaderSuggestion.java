package io.guanxi.platform.transfer.source;

/**
 * A field for a column.
 *
 * @param column the column's place from 0
 * @param score 1 where the header is one of the field's own names, less where it is only alike
 */
public record HeaderSuggestion(int column, String field, double score) {}
