package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Roles;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the columns of a file of some type can be for, read off the registry. */
@Component
class Targets {

  static final List<String> PARTS =
      List.of("country", "province", "city", "district", "line", "postcode");

  /** What tells when and by whom a record was made in the system it comes from. */
  static final Set<String> OF_OLD = Set.of("createdAt", "createdBy");

  private final Registry registry;
  private final AccessScope access;

  Targets(Registry registry, AccessScope access) {
    this.registry = registry;
    this.access = access;
  }

  /** All targets by name, in the order of the type's form. */
  Map<String, Target> of(TypeSpec type, Actor actor) {
    var out = new LinkedHashMap<String, Target>();
    var hidden = access.hidden(type, actor);
    for (var field : type.fields()) {
      if (hidden.contains(field.name())) {
        continue;
      }
      if (field.children() != null) {
        children(field, actor).forEach(target -> out.put(target.name(), target));
      } else {
        plain(field, actor).forEach(target -> out.put(target.name(), target));
      }
    }
    return out;
  }

  private static List<Target> plain(FieldSpec field, Actor actor) {
    var ofOld = OF_OLD.contains(field.name()) && actor.is(Roles.ADMINISTRATOR);
    if (field.kind() == Kinds.SERIAL) {
      return List.of(new Target.Plain(field.name(), field, null, true));
    }
    if (field.kind() == Kinds.JSON || field.isReadOnly() && !ofOld) {
      return List.of();
    }
    if (field.kind() != Kinds.ADDRESS) {
      return List.of(new Target.Plain(field.name(), field, null, false));
    }
    return PARTS.stream()
        .<Target>map(part -> new Target.Plain(field.name() + "." + part, field, part, false))
        .toList();
  }

  private List<Target> children(FieldSpec holder, Actor actor) {
    var type = registry.get(Objects.requireNonNull(holder.children()).type());
    var hidden = access.hidden(type, actor);
    var out = new ArrayList<Target>();
    var kind = discriminator(type);
    if (kind.isPresent() && type.titleField() != null) {
      var value = type.field(type.titleField());
      for (var option : kind.get().options()) {
        var name = holder.name() + "." + option;
        out.add(new Target.Flat(name, holder, type, kind.get(), option, value, key(type, value)));
      }
      return out;
    }
    for (var field : type.fields()) {
      if (field.isReadOnly() || hidden.contains(field.name()) || field.kind() == Kinds.JSON) {
        continue;
      }
      if (field.kind() == Kinds.ADDRESS) {
        PARTS.forEach(p -> out.add(new Target.Child(holder.name() + "." + p, holder, field, p)));
      } else {
        out.add(new Target.Child(holder.name() + "." + field.name(), holder, field, null));
      }
    }
    return out;
  }

  /** The choice that every such child must make: what kind of thing it is. */
  private static Optional<FieldSpec> discriminator(TypeSpec type) {
    return type.fields().stream()
        .filter(f -> f.kind() == Kinds.CHOICE && f.isRequired() && f.defaultValue() == null)
        .filter(f -> !f.isOpen())
        .findFirst();
  }

  /** The form of the value that search compares, where the type keeps one. */
  private static FieldSpec key(TypeSpec type, FieldSpec value) {
    return type.fields().stream()
        .filter(f -> f.searchTag() != null && f.isReadOnly() && f.isStored())
        .findFirst()
        .orElse(value);
  }
}
