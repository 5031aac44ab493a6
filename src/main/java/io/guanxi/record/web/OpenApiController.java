package io.guanxi.record.web;

import static io.guanxi.record.web.OpenApiSchemas.name;
import static io.guanxi.record.web.OpenApiSchemas.ref;

import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of all record types as an OpenAPI 3.1 document, made from the registry. */
@RestController
final class OpenApiController {

  private final Registry registry;
  private final Labels labels;

  OpenApiController(Registry registry, Labels labels) {
    this.registry = registry;
    this.labels = labels;
  }

  @GetMapping("/v3/api-docs")
  Map<String, Object> document() {
    var paths = new LinkedHashMap<String, Object>();
    var schemas = new LinkedHashMap<String, Object>();
    schemas.put("Problem", problem());
    for (var type : registry.all()) {
      schemas.put(name(type.key().singular()), OpenApiSchemas.read(type));
      if (type.isChild())
        schemas.put(name(type.key().singular()) + "Write", OpenApiSchemas.write(type, false));
      if (!type.isReadOnlyApi()) {
        schemas.put(name(type.key().singular()) + "Create", OpenApiSchemas.write(type, true));
        schemas.put(name(type.key().singular()) + "Update", OpenApiSchemas.write(type, false));
      }
      paths.put("/" + type.key().plural(), list(type));
      paths.put("/" + type.key().plural() + "/{id}", one(type));
    }
    var out = new LinkedHashMap<String, Object>();
    out.put("openapi", "3.1.0");
    out.put(
        "info",
        Map.of(
            "title",
            "Guanxi",
            "version",
            "1",
            "license",
            Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
    out.put("servers", List.of(Map.of("url", "/api/v1")));
    out.put("security", List.of(Map.of("token", List.of())));
    out.put("paths", paths);
    out.put(
        "components",
        Map.of(
            "schemas",
            schemas,
            "securitySchemes",
            Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
    return out;
  }

  private Map<String, Object> list(TypeSpec type) {
    var params = new ArrayList<Map<String, Object>>();
    for (var name : List.of("filter", "named", "q", "sort", "fields", "after", "count"))
      params.add(query(name, "string"));
    for (var name : List.of("limit", "offset")) params.add(query(name, "integer"));
    params.add(query("deleted", "boolean"));
    var page =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                "items", Map.of("type", "array", "items", ref(name(type.key().singular()))),
                "next", Map.of("type", List.of("string", "null")),
                "count", Map.of("type", List.of("integer", "null")),
                "countIsExact", Map.of("type", "boolean"),
                "refine", Map.of("type", "boolean")));
    var out = new LinkedHashMap<String, Object>();
    out.put("get", operation("list", type, params, null, "200", page));
    if (!type.isReadOnlyApi())
      out.put(
          "post",
          operation("create", type, List.of(), "Create", "201", ref(name(type.key().singular()))));
    return out;
  }

  private Map<String, Object> one(TypeSpec type) {
    var record = ref(name(type.key().singular()));
    var out = new LinkedHashMap<String, Object>();
    out.put(
        "parameters",
        List.of(
            Map.of(
                "name",
                "id",
                "in",
                "path",
                "required",
                true,
                "schema",
                Map.of("type", "integer"))));
    out.put("get", operation("get", type, List.of(), null, "200", record));
    if (!type.isReadOnlyApi()) {
      out.put("patch", operation("update", type, List.of(), "Update", "200", record));
      out.put(
          "delete",
          operation("delete", type, List.of(query("version", "integer")), null, "204", null));
    }
    return out;
  }

  private Map<String, Object> operation(
      String verb,
      TypeSpec type,
      List<Map<String, Object>> params,
      @org.jspecify.annotations.Nullable String body,
      String status,
      @org.jspecify.annotations.Nullable Map<String, ?> answer) {
    var out = new LinkedHashMap<String, Object>();
    out.put("operationId", verb + name(type.key().singular()));
    out.put("tags", List.of(labels.type(type, true, Locale.ENGLISH)));
    if (!params.isEmpty()) out.put("parameters", params);
    if (body != null)
      out.put(
          "requestBody",
          Map.of("required", true, "content", json(ref(name(type.key().singular()) + body))));
    var responses = new LinkedHashMap<String, Object>();
    responses.put(
        status,
        answer == null
            ? Map.of("description", "Done")
            : Map.of("description", "Done", "content", json(answer)));
    responses.put(
        "default",
        Map.of(
            "description",
            "Refused",
            "content",
            Map.of("application/problem+json", Map.of("schema", ref("Problem")))));
    out.put("responses", responses);
    return out;
  }

  private static Map<String, Object> json(Map<String, ?> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  private static Map<String, Object> query(String name, String type) {
    return Map.of("name", name, "in", "query", "schema", Map.of("type", type));
  }

  private static Map<String, Object> problem() {
    var text = Map.of("type", "string");
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "type",
            text,
            "title",
            text,
            "status",
            Map.of("type", "integer"),
            "code",
            text,
            "detail",
            text,
            "errors",
            Map.of("type", "object")),
        "required",
        List.of("title", "status", "code"));
  }
}
