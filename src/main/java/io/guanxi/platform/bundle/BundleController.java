package io.guanxi.platform.bundle;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Zips of files over HTTP: upload, look, put right, run, take back. */
@RestController
@RequestMapping("/api/v1/file-bundles")
class BundleController {

  private static final int LONGEST = 200;

  private final Bundling bundling;
  private final Bundles bundles;
  private final BundleView view;

  BundleController(Bundling bundling, Bundles bundles, BundleView view) {
    this.bundling = bundling;
    this.bundles = bundles;
    this.view = view;
  }

  /**
   * Which record a file is for.
   *
   * @param id null to leave the file out
   */
  record Assignment(@Nullable String type, @Nullable Long id) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> upload(
      @RequestParam(required = false) @Nullable String type,
      @RequestParam MultipartFile file,
      Actor actor)
      throws IOException {
    try (var content = file.getInputStream()) {
      var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
      var shown = bare.length() > LONGEST ? bare.substring(bare.length() - LONGEST) : bare;
      return view.full(bundling.upload(type, shown, content, actor), null, -1, actor);
    }
  }

  @GetMapping
  Map<String, Object> list(Actor actor) {
    List<Map<String, Object>> items = bundles.list(actor).stream().map(view::brief).toList();
    return Map.of("items", items);
  }

  /** With files of one state, or of all, behind a position. */
  @GetMapping("/{id:\\d+}")
  Map<String, Object> get(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "-1") int after,
      Actor actor) {
    return view.full(bundles.get(id, actor), state(state), after, actor);
  }

  private static @Nullable ItemState state(@Nullable String name) {
    try {
      return name == null || name.isEmpty() ? null : ItemState.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("bad-parameter", "state");
    }
  }

  @PutMapping("/{id:\\d+}/files/{position:\\d+}")
  Map<String, Object> assign(
      @PathVariable long id, @PathVariable int position, @RequestBody Assignment to, Actor actor) {
    return view.full(bundling.assign(id, position, to.type(), to.id(), actor), null, -1, actor);
  }

  @PostMapping("/{id:\\d+}/run")
  Map<String, Object> run(@PathVariable long id, Actor actor) {
    return view.full(bundling.run(id, actor), null, -1, actor);
  }

  @PostMapping("/{id:\\d+}/resume")
  Map<String, Object> resume(@PathVariable long id, Actor actor) {
    return view.full(bundling.run(id, actor), null, -1, actor);
  }

  @PostMapping("/{id:\\d+}/pause")
  Map<String, Object> pause(@PathVariable long id, Actor actor) {
    return view.full(bundling.pause(id, actor), null, -1, actor);
  }

  @PostMapping("/{id:\\d+}/cancel")
  Map<String, Object> cancel(@PathVariable long id, Actor actor) {
    return view.full(bundling.cancel(id, actor), null, -1, actor);
  }

  @PostMapping("/{id:\\d+}/undo")
  Map<String, Object> undo(@PathVariable long id, Actor actor) {
    return view.full(bundling.undo(id, actor), null, -1, actor);
  }
}
