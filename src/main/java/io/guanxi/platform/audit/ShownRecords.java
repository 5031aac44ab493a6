package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sees which records with personal data leave by the API, where the administrator wants that noted:
 * by their ids in the answers, whichever controller gives them.
 */
@RestControllerAdvice
class ShownRecords implements ResponseBodyAdvice<Object> {

  private static final String ID = "id";

  private final StoredAuditSettings settings;
  private final Registry registry;
  private final StoredTrail trail;
  private final Later later;

  ShownRecords(StoredAuditSettings settings, Registry registry, StoredTrail trail, Later later) {
    this.settings = settings;
    this.registry = registry;
    this.trail = trail;
    this.later = later;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType media,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof Map<?, ?> answer
        && request instanceof ServletServerHttpRequest servlet
        && servlet.getServletRequest().getAttribute(Actor.class.getName()) instanceof Actor actor
        && settings.current().personalViews()) {
      note(answer, servlet.getServletRequest(), actor);
    }
    return body;
  }

  private void note(Map<?, ?> answer, HttpServletRequest request, Actor actor) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var name = variables instanceof Map<?, ?> map ? map.get("type") : null;
    var place = Place.of(request);
    if (answer.get("groups") instanceof List<?> groups) {
      for (var group : groups) {
        if (group instanceof Map<?, ?> one) shown("listed", one.get("type"), one, actor, place);
      }
    } else if (answer.containsKey("items")) {
      shown("listed", name, answer, actor, place);
    } else if (answer.get(ID) instanceof Long id && name != null) {
      var type = personal(name);
      if (type != null) {
        later.note(
            trail.entry("record.viewed", actor, type.key().singular(), id, place, null, Map.of()));
      }
    }
  }

  private void shown(
      String how, @Nullable Object name, Map<?, ?> answer, Actor actor, Place place) {
    var type = personal(name);
    if (type == null || !(answer.get("items") instanceof List<?> items)) return;
    var ids = new ArrayList<Long>();
    for (var item : items) {
      if (item instanceof Map<?, ?> record && record.get(ID) instanceof Long id) ids.add(id);
    }
    if (ids.isEmpty()) return;
    later.note(
        trail.entry(
            "record." + how,
            actor,
            type.key().singular(),
            null,
            place,
            ids,
            Map.of("count", ids.size())));
  }

  private @Nullable TypeSpec personal(@Nullable Object name) {
    return name == null
        ? null
        : registry
            .find(name.toString())
            .filter(type -> type.fields().stream().anyMatch(FieldSpec::isPersonal))
            .orElse(null);
  }
}
