package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Words to a condition on the search column. Every word must be found, by prefix, in some field
 * that the actor may see: tokens carry the tag of the field they come from.
 */
@Component
final class SearchSql {

  /** How many matches a search looks at before it ranks. */
  static final int CANDIDATES = 2_000;

  private final Registry registry;
  private final AccessScope access;

  SearchSql(Registry registry, AccessScope access) {
    this.registry = registry;
    this.access = access;
  }

  Condition condition(TypeSpec type, String q, Actor actor) {
    var tags = tags(type, actor);
    var words = Tokens.queryTokens(q);
    if (tags.isEmpty() || words.isEmpty() || !type.has("search")) return DSL.falseCondition();
    var all = new ArrayList<String>();
    for (var word : words) {
      var any = new ArrayList<String>();
      for (var tag : tags) any.add(lexeme(tag + word) + ":*");
      all.add(any.size() == 1 ? any.get(0) : "(" + String.join(" | ", any) + ")");
    }
    return DSL.condition(
        "{0} @@ {1}::tsquery",
        DSL.field(DSL.name(type.table().getName(), "search")), DSL.val(String.join(" & ", all)));
  }

  private List<Character> tags(TypeSpec type, Actor actor) {
    var closed = access.closed(type, actor);
    var out = new ArrayList<Character>();
    for (var field : type.fields()) {
      if (closed.contains(field.name())) continue;
      // The title has it most often, and whichever matches first ends the search of a row.
      if (field.searchTag() != null)
        out.add(field.name().equals(type.titleField()) ? 0 : out.size(), field.searchTag());
      var children = field.children();
      if (children == null) continue;
      var child = registry.get(children.type());
      var closedThere = access.closed(child, actor);
      for (var inner : child.fields()) {
        var tag = inner.searchTag();
        if (tag != null && !closedThere.contains(inner.name())) out.add(tag);
      }
    }
    return out;
  }

  /** A token quoted as tsvector and tsquery read it. */
  static String lexeme(String token) {
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** The tokens of one value, with the field's tag. */
  @SuppressWarnings("unchecked")
  static void add(java.util.Set<String> tokens, FieldSpec field, Object value) {
    var search = field.valueKind().search();
    var tag = field.searchTag();
    if (search == null || tag == null) return;
    var plain = new ArrayList<String>();
    ((io.guanxi.record.kind.SearchTokens<Object>) search).add(plain, value);
    for (var token : plain) tokens.add(tag + token);
  }
}
