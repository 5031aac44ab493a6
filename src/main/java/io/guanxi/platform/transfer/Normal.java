package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.RecordRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a child's value into the form by which such values are compared, as its own rules do. */
@Component
class Normal {

  private final List<RecordRule> rules;

  Normal(List<RecordRule> rules) {
    this.rules = rules;
  }

  /** The form of each value, null where the rules make none of it. */
  List<@Nullable Object> of(Target.Flat target, List<Object> values, Actor actor) {
    var drafts = new ArrayList<Draft>();
    for (var value : values) {
      var draft = new Draft(target.type(), Input.Action.CREATE, 0, null, actor, null);
      draft.put(target.kind().name(), target.option());
      draft.put(target.field().name(), value);
      drafts.add(draft);
    }
    for (var rule : rules) {
      if (rule.appliesTo().equals(target.type().key())) {
        rule.deriveAll(drafts);
      }
    }
    var out = new ArrayList<@Nullable Object>();
    for (var draft : drafts) {
      out.add(draft.problem() == null ? draft.value(target.key().name()) : null);
    }
    return out;
  }
}
