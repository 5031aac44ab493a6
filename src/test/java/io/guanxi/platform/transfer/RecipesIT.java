package io.guanxi.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.support.Actors;
import io.guanxi.support.GuanxiIT;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recipe that names a field or an option which is not there would quietly leave things out. */
@GuanxiIT
class RecipesIT {

  @Autowired Recipes recipes;
  @Autowired Registry registry;
  @Autowired Targets targets;
  @Autowired DSLContext db;

  @Test
  void everyRecipeNamesOnlyWhatThereIs() {
    var wrong = new ArrayList<String>();
    for (var found : recipes.all()) {
      var table = found.table();
      var type = registry.named(table.type());
      var known = targets.of(type, Actors.administrator(db));
      for (var rule : table.columns()) {
        var target = known.get(rule.field());
        if (target == null) {
          wrong.add(found.name() + ": " + rule.field());
        } else {
          wrong.addAll(wrongIn(found.name(), rule, target));
        }
      }
      Objects.requireNonNull(table.constants()).keySet().stream()
          .filter(field -> !known.containsKey(field))
          .forEach(field -> wrong.add(found.name() + ": " + field));
      assertThat(table.known()).as(found.name()).isNotEmpty();
      assertThat(table.name().keySet()).as(found.name()).containsExactlyInAnyOrder("en", "zh-CN");
    }
    assertThat(wrong).isEmpty();
    assertThat(recipes.all()).hasSizeGreaterThan(25);
  }

  private List<String> wrongIn(String recipe, Recipe.Rule rule, Target target) {
    var out = new ArrayList<String>();
    var field = target.field();
    if (rule.choices() != null && !field.options().isEmpty() && !field.isOpen()) {
      rule.choices().values().stream()
          .filter(value -> !value.isEmpty() && !field.options().contains(value))
          .forEach(value -> out.add(recipe + ": " + rule.field() + " = " + value));
    }
    if (rule.by() != null && field.target() != null) {
      TypeSpec other = registry.get(field.target());
      if (other.find(rule.by()).isEmpty()) {
        out.add(recipe + ": " + rule.field() + " by " + rule.by());
      }
    }
    if (Boolean.TRUE.equals(rule.create()) && field.target() == null) {
      out.add(recipe + ": " + rule.field() + " cannot be made");
    }
    return out;
  }
}
