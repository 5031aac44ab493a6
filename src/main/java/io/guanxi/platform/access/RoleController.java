package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roles, to those who may edit them; those who assign them see them too. */
@RestController
@RequestMapping("/api/v1/roles")
class RoleController {

  private final RoleEditing editing;
  private final RoleBook book;
  private final RoleStore store;
  private final RoleView view;
  private final RoleModel model;
  private final RoleSentence sentence;
  private final Standing standing;
  private final Registry registry;

  RoleController(
      RoleEditing editing,
      RoleBook book,
      RoleStore store,
      RoleView view,
      RoleModel model,
      RoleSentence sentence,
      Standing standing,
      Registry registry) {
    this.editing = editing;
    this.book = book;
    this.store = store;
    this.view = view;
    this.model = model;
    this.sentence = sentence;
    this.standing = standing;
    this.registry = registry;
  }

  @GetMapping
  Map<String, Object> list(Actor actor) {
    if (!standing.has(actor, SystemRight.USERS) && !standing.has(actor, SystemRight.EXPLAIN))
      standing.require(actor, SystemRight.ROLES);
    var counts = store.counts();
    var locale = LocaleContextHolder.getLocale();
    var items =
        book.stored().values().stream()
            .sorted(Comparator.comparing((StoredRole role) -> role.id()))
            .map(role -> view.brief(role, counts.getOrDefault(role.key(), 0), locale))
            .toList();
    return Map.of("items", items);
  }

  /** What there is to choose from. */
  @GetMapping("/model")
  Map<String, Object> model(Actor actor) {
    standing.require(actor, SystemRight.ROLES);
    return model.of(LocaleContextHolder.getLocale());
  }

  /** What a role would say that is not stored yet. */
  @PostMapping("/sentence")
  Map<String, Object> sentence(@RequestBody RoleDraft draft, Actor actor) {
    standing.require(actor, SystemRight.ROLES);
    var role = draft.toRole(0, 1, "draft", false, registry);
    return Map.of("sentences", sentence.of(role, LocaleContextHolder.getLocale()));
  }

  @GetMapping("/{key}")
  Map<String, Object> get(@PathVariable String key, Actor actor) {
    standing.require(actor, SystemRight.ROLES);
    return whole(editing.get(key));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(@RequestBody RoleDraft draft, Actor actor) {
    return whole(editing.create(draft, actor));
  }

  @PutMapping("/{key}")
  Map<String, Object> change(@PathVariable String key, @RequestBody RoleDraft draft, Actor actor) {
    return whole(editing.change(key, draft, actor));
  }

  @DeleteMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable Long version,
      @RequestParam(required = false) @Nullable String to,
      Actor actor) {
    editing.delete(key, version, to, actor);
  }

  private Map<String, Object> whole(StoredRole role) {
    return view.whole(
        role, store.counts().getOrDefault(role.key(), 0), LocaleContextHolder.getLocale());
  }
}
