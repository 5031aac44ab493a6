package io.guanxi.record;

import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All record types of the running program, checked once at start. */
@Component
public final class Registry {

  private final Map<String, TypeSpec> byPlural = new LinkedHashMap<>();
  private final Map<String, TypeSpec> bySingular = new LinkedHashMap<>();

  /** A field of another type that points at, or sums up, records of the type asked about. */
  public record Link(TypeSpec type, FieldSpec field) {}

  Registry(List<RecordType> types) {
    var specs = types.stream().map(RecordType::spec).toList();
    var users =
        specs.stream()
            .filter(TypeSpec::isPeople)
            .map(TypeSpec::key)
            .findFirst()
            .orElse(TypeKey.of("user", "users"));
    for (var spec : specs) {
      spec.withCommonFields(users);
      if (byPlural.put(spec.key().plural(), spec) != null)
        throw new IllegalStateException("Two types are called " + spec);
      bySingular.put(spec.key().singular(), spec);
    }
    specs.forEach(new DescriptorCheck(this)::check);
  }

  public List<TypeSpec> all() {
    return List.copyOf(byPlural.values());
  }

  public TypeSpec get(TypeKey key) {
    return named(key.plural());
  }

  /** The type with this name in the API; 404 when there is none. */
  public TypeSpec named(String plural) {
    return find(plural).orElseThrow(() -> Problem.of(404, "unknown-type", plural));
  }

  public Optional<TypeSpec> find(String plural) {
    return Optional.ofNullable(byPlural.get(plural));
  }

  /** The type with this name in the change log. */
  public TypeSpec logged(String singular) {
    var spec = bySingular.get(singular);
    if (spec == null) throw Problem.of(404, "unknown-type", singular);
    return spec;
  }

  /** Reference fields, of types that are no children, that point at this type. */
  public List<Link> referencing(TypeKey key) {
    return links(field -> key.equals(field.target())).stream()
        .filter(link -> !link.type().isChild())
        .toList();
  }

  /** Children fields that hold records of this type. */
  public List<Link> parentsOf(TypeKey key) {
    return links(field -> field.children() != null && field.children().type().equals(key));
  }

  private List<Link> links(java.util.function.Predicate<FieldSpec> wanted) {
    var out = new ArrayList<Link>();
    for (var type : byPlural.values()) {
      for (var field : type.fields()) if (wanted.test(field)) out.add(new Link(type, field));
    }
    return out;
  }
}
