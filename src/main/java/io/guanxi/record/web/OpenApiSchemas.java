package io.guanxi.record.web;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Record types as JSON Schema (2020-12), the dialect of OpenAPI 3.1. */
final class OpenApiSchemas {

  private OpenApiSchemas() {}

  /** The record as it is read, with its id and version. */
  static Map<String, Object> read(TypeSpec type) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("id", Map.of("type", "integer", "format", "int64"));
    if (type.has("version"))
      properties.put("version", Map.of("type", "integer", "format", "int64"));
    properties.put("title", nullable("string"));
    for (var field : type.fields()) properties.put(field.name(), schema(field, false));
    return Map.of("type", "object", "properties", properties);
  }

  /** What may be written; absent fields stay, null empties. */
  static Map<String, Object> write(TypeSpec type, boolean create) {
    var properties = new LinkedHashMap<String, Object>();
    if (type.isChild()) properties.put("id", Map.of("type", "integer", "format", "int64"));
    if (!create && !type.isChild())
      properties.put("version", Map.of("type", "integer", "format", "int64"));
    for (var field : type.fields())
      if (!field.isReadOnly()) properties.put(field.name(), schema(field, true));
    var out = new LinkedHashMap<String, Object>();
    out.put("type", "object");
    out.put("properties", properties);
    out.put("additionalProperties", false);
    var required = required(type, create);
    if (!required.isEmpty()) out.put("required", required);
    return out;
  }

  private static List<String> required(TypeSpec type, boolean create) {
    if (!create) return type.isChild() ? List.of() : List.of("version");
    return type.fields().stream()
        .filter(f -> f.isRequired() && !f.isReadOnly() && f.defaultValue() == null)
        .map(FieldSpec::name)
        .toList();
  }

  private static Map<String, Object> schema(FieldSpec field, boolean write) {
    return switch (field.valueKind().name()) {
      case "integer" -> nullable("integer");
      case "decimal", "percent", "money" ->
          with(nullable("string"), "pattern", "^[+-]?[0-9]+(\\.[0-9]+)?$");
      case "date" -> with(nullable("string"), "format", "date");
      case "moment" -> with(nullable("string"), "format", "date-time");
      case "flag" -> nullable("boolean");
      case "choice" -> choice(field);
      case "choices", "tags" -> Map.of("type", "array", "items", Map.of("type", "string"));
      case "email" -> with(nullable("string"), "format", "email");
      case "url" -> with(nullable("string"), "format", "uri");
      case "phone" -> object("number", "extension", "raw");
      case "address" -> object("country", "province", "city", "district", "line", "postcode");
      case "reference" -> reference(write);
      case "children" -> children(field, write);
      case "json" -> Map.of();
      default -> text(field);
    };
  }

  private static Map<String, Object> text(FieldSpec field) {
    return field.maxLength() == null
        ? nullable("string")
        : with(nullable("string"), "maxLength", field.maxLength());
  }

  private static Map<String, Object> choice(FieldSpec field) {
    var values = new ArrayList<Object>(field.options());
    if (values.isEmpty()) return nullable("string");
    values.add(null);
    return with(nullable("string"), "enum", values);
  }

  private static Map<String, Object> reference(boolean write) {
    var id = Map.of("type", "integer", "format", "int64");
    if (write) return nullable("integer");
    return Map.of("type", "object", "properties", Map.of("id", id, "title", nullable("string")));
  }

  private static Map<String, Object> children(FieldSpec field, boolean write) {
    var type = java.util.Objects.requireNonNull(field.children()).type();
    return Map.of("type", "array", "items", ref(name(type.singular()) + (write ? "Write" : "")));
  }

  private static Map<String, Object> object(String... names) {
    var properties = new LinkedHashMap<String, Object>();
    for (var name : names) properties.put(name, nullable("string"));
    return Map.of("type", List.of("object", "null"), "properties", properties);
  }

  private static Map<String, Object> nullable(String type) {
    return Map.of("type", List.of(type, "null"));
  }

  private static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
    var out = new LinkedHashMap<>(schema);
    out.put(key, value);
    return out;
  }

  static Map<String, Object> ref(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }

  /** The schema's name: {@code contact-method} becomes {@code ContactMethod}. */
  static String name(String key) {
    var out = new StringBuilder();
    for (var part : key.split("-"))
      out.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    return out.toString();
  }
}
