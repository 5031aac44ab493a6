package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import jakarta.servlet.http.HttpServletResponse;
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

/** Imports over HTTP: upload, map, rehearse, run, look, take back. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Imports imports;
  private final ImportJobs jobs;
  private final ImportView view;
  private final ErrorFile errors;

  ImportController(Imports imports, ImportJobs jobs, ImportView view, ErrorFile errors) {
    this.imports = imports;
    this.jobs = jobs;
    this.view = view;
    this.errors = errors;
  }

  /** Whether a warning was seen and the import is wanted nevertheless. */
  record Confirmation(@Nullable Boolean confirmed) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> upload(
      @RequestParam String type, @RequestParam MultipartFile file, Actor actor) throws IOException {
    var spec = imports.importable(type, actor);
    try (var content = file.getInputStream()) {
      return view.full(imports.upload(spec, name(file), content, actor), actor);
    }
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    var bare = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return bare.length() > 200 ? bare.substring(bare.length() - 200) : bare;
  }

  @GetMapping
  Map<String, Object> list(Actor actor) {
    List<Map<String, Object>> items = jobs.list(actor).stream().map(view::brief).toList();
    return Map.of("items", items);
  }

  @GetMapping("/{id:\\d+}")
  Map<String, Object> get(@PathVariable long id, Actor actor) {
    return view.full(jobs.get(id, actor), actor);
  }

  @PutMapping("/{id:\\d+}")
  Map<String, Object> plan(@PathVariable long id, @RequestBody PlanRequest request, Actor actor)
      throws IOException {
    var job = jobs.get(id, actor);
    if (request.type() != null && !request.type().equals(job.type())) {
      return view.full(imports.retype(id, request.type(), actor), actor);
    }
    var plan = request.over(job.plan());
    return view.full(imports.replan(id, plan, request.mapping() != null, actor), actor);
  }

  @PostMapping("/{id:\\d+}/dry-run")
  Map<String, Object> dryRun(@PathVariable long id, Actor actor) {
    return view.full(imports.dryRun(id, actor), actor);
  }

  @PostMapping("/{id:\\d+}/run")
  Map<String, Object> run(
      @PathVariable long id,
      @RequestBody(required = false) @Nullable Confirmation body,
      Actor actor) {
    return view.full(
        imports.run(id, body != null && Boolean.TRUE.equals(body.confirmed()), actor), actor);
  }

  @PostMapping("/{id:\\d+}/pause")
  Map<String, Object> pause(@PathVariable long id, Actor actor) {
    return view.full(imports.pause(id, actor), actor);
  }

  @PostMapping("/{id:\\d+}/resume")
  Map<String, Object> resume(@PathVariable long id, Actor actor) {
    return view.full(imports.resume(id, actor), actor);
  }

  @PostMapping("/{id:\\d+}/cancel")
  Map<String, Object> cancel(@PathVariable long id, Actor actor) {
    return view.full(imports.cancel(id, actor), actor);
  }

  @PostMapping("/{id:\\d+}/undo")
  Map<String, Object> undo(@PathVariable long id, Actor actor) {
    return view.full(imports.undo(id, actor), actor);
  }

  @GetMapping("/{id:\\d+}/errors.{format}")
  void errors(
      @PathVariable long id, @PathVariable String format, Actor actor, HttpServletResponse response)
      throws IOException {
    var job = jobs.get(id, actor);
    if (!format.equals("csv") && !format.equals("xlsx")) {
      throw Problem.notFound();
    }
    boolean xlsx = format.equals("xlsx");
    response.setContentType(xlsx ? XLSX : "text/csv;charset=" + charset(job));
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"errors-" + id + "." + format + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    errors.write(job, xlsx, response.getOutputStream());
  }

  private static String charset(ImportJob job) {
    var encoding = job.detected().get("encoding");
    return encoding == null ? "UTF-8" : String.valueOf(encoding);
  }
}
