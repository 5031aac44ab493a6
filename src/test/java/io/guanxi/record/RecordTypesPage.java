package io.guanxi.record;

import io.guanxi.record.web.Labels;
import java.util.List;
import java.util.Locale;

/** The registry as a page to read: every type with its fields, in both languages. */
final class RecordTypesPage {

  private RecordTypesPage() {}

  static String of(List<TypeSpec> types, Labels labels) {
    var out =
        new StringBuilder(
            "# Record types\n\nGenerated from the registry by `GeneratedDocsIT`. Do not edit.\n");
    for (var type : types) {
      out.append("\n## ")
          .append(labels.type(type, true, Locale.ENGLISH))
          .append(" · ")
          .append(labels.type(type, true, Locale.SIMPLIFIED_CHINESE));
      out.append("\n\n`")
          .append(type.key().plural())
          .append("`")
          .append(type.isChild() ? ", part of another record" : "")
          .append("\n\n");
      out.append("| field | label | 名称 | kind | |\n| --- | --- | --- | --- | --- |\n");
      for (var field : type.fields()) {
        out.append("| ")
            .append(field.name())
            .append(" | ")
            .append(labels.field(type, field, Locale.ENGLISH));
        out.append(" | ")
            .append(labels.field(type, field, Locale.SIMPLIFIED_CHINESE))
            .append(" | ")
            .append(kind(field));
        out.append(" | ").append(notes(field)).append(" |\n");
      }
    }
    return out.toString();
  }

  private static String kind(FieldSpec field) {
    var target = field.target();
    var children = field.children();
    if (target != null) return "reference to " + target.plural();
    if (children != null) return "list of " + children.type().plural();
    return field.kind() == field.valueKind()
        ? field.kind().name()
        : field.kind().name() + " (" + field.valueKind().name() + ")";
  }

  private static String notes(FieldSpec field) {
    if (field.isRequired()) return "required";
    return field.isReadOnly() ? "read-only" : "";
  }
}
