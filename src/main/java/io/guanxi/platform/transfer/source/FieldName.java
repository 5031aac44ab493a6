package io.guanxi.platform.transfer.source;

import java.util.List;

/** A field that a column may be for, by everything it is called. */
public record FieldName(String name, String labelZh, String labelEn, List<String> synonyms) {}
