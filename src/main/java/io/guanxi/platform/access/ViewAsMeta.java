package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.record.web.MetaPart;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the interface through whose eyes it is seen; empty when through one's own. */
@Component
@Order(3)
class ViewAsMeta implements MetaPart {

  private final RoleBook roles;
  private final RoleView view;

  ViewAsMeta(RoleBook roles, RoleView view) {
    this.roles = roles;
    this.view = view;
  }

  @Override
  public String name() {
    return "viewAs";
  }

  @Override
  public Map<String, Object> value(Actor actor) {
    var out = new LinkedHashMap<String, Object>();
    if (!ViewAs.isOn(actor)) return out;
    var self = Long.valueOf(actor.id()).equals(actor.origin().ref());
    var role = actor.roles().stream().findFirst().map(roles.policy().roles()::get).orElse(null);
    out.put("kind", self ? ViewAs.ROLE : ViewAs.USER);
    out.put(
        "name",
        self && role != null ? view.name(role, LocaleContextHolder.getLocale()) : actor.name());
    return out;
  }
}
