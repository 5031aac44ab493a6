package io.guanxi.record;

import java.util.List;
import java.util.stream.Collectors;

/** The registry as a JHipster domain model, to be looked at in JDL Studio. */
final class ModelJdl {

  private ModelJdl() {}

  static String of(List<TypeSpec> types) {
    var out =
        new StringBuilder(
            "// Generated from the record types; see docs/howto/add-record-type.md. Do not edit.\n");
    for (var type : types) {
      for (var field : type.fields()) if (isEnum(field)) out.append(enumeration(type, field));
    }
    for (var type : types) out.append(entity(type));
    for (var type : types) {
      for (var field : type.fields()) {
        if (field.target() != null)
          relationship(
              out,
              "ManyToOne",
              name(type) + "{" + field.name() + "}",
              name(field.target().singular()));
        var children = field.children();
        if (children != null)
          relationship(
              out,
              "OneToMany",
              name(type) + "{" + field.name() + "}",
              name(children.type().singular()));
      }
    }
    return out.toString();
  }

  private static void relationship(StringBuilder out, String kind, String from, String to) {
    out.append("relationship ")
        .append(kind)
        .append(" { ")
        .append(from)
        .append(" to ")
        .append(to)
        .append(" }\n");
  }

  private static String entity(TypeSpec type) {
    var fields =
        type.fields().stream()
            .filter(f -> f.target() == null && f.children() == null)
            .map(f -> "  " + f.name() + " " + kind(type, f) + rules(f))
            .collect(Collectors.joining(",\n"));
    return "\nentity " + name(type) + " {\n" + fields + "\n}\n";
  }

  private static String kind(TypeSpec type, FieldSpec field) {
    if (isEnum(field)) return enumName(type, field);
    return switch (field.valueKind().name()) {
      case "integer" -> "Long";
      case "decimal", "percent", "money" -> "BigDecimal";
      case "date" -> "LocalDate";
      case "moment" -> "Instant";
      case "flag" -> "Boolean";
      case "longtext", "richtext", "json" -> "TextBlob";
      default -> "String";
    };
  }

  private static String rules(FieldSpec field) {
    var out = new StringBuilder();
    if (field.isRequired()) out.append(" required");
    if (field.min() != null) out.append(" min(").append(field.min().toPlainString()).append(")");
    if (field.max() != null) out.append(" max(").append(field.max().toPlainString()).append(")");
    var text = List.of("text", "email", "url").contains(field.valueKind().name());
    if (text && field.maxLength() != null)
      out.append(" maxlength(").append(field.maxLength()).append(")");
    return out.toString();
  }

  private static boolean isEnum(FieldSpec field) {
    return field.kind().name().equals("choice")
        && !field.options().isEmpty()
        && field.options().stream().allMatch(value -> value.matches("[A-Z][A-Z0-9_]*"));
  }

  private static String enumeration(TypeSpec type, FieldSpec field) {
    return "\nenum " + enumName(type, field) + " { " + String.join(", ", field.options()) + " }\n";
  }

  private static String enumName(TypeSpec type, FieldSpec field) {
    return name(type) + Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
  }

  private static String name(TypeSpec type) {
    return name(type.key().singular());
  }

  private static String name(String key) {
    var out = new StringBuilder();
    for (var part : key.split("-"))
      out.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    return out.toString();
  }
}
