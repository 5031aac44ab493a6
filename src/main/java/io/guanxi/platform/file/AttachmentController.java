package io.guanxi.platform.file;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files of one record. They are handed out to be saved; only pictures may be looked at in place.
 */
@RestController
@EnableConfigurationProperties(FileProperties.class)
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}/{record:[0-9]+}/attachments")
class AttachmentController {

  /** What surrounds a file in a request of several parts. */
  private static final int WRAPPING = 64 * 1024;

  private static final String HARMLESS = "default-src 'none'; sandbox";

  private final Attachments attachments;
  private final BlobStore blobs;
  private final FileProperties properties;

  AttachmentController(Attachments attachments, BlobStore blobs, FileProperties properties) {
    this.attachments = attachments;
    this.blobs = blobs;
    this.properties = properties;
  }

  @GetMapping
  Map<String, Object> list(@PathVariable String type, @PathVariable long record, Actor actor) {
    var items = attachments.list(type, record, actor);
    return Map.of("items", items.stream().map(AttachmentController::json).toList());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> add(
      @PathVariable String type, @PathVariable long record, HttpServletRequest request, Actor actor)
      throws IOException, ServletException {
    long most = properties.maxSize().toBytes();
    if (request.getContentLengthLong() > most + WRAPPING) {
      throw Problem.of(413, "file-too-large", properties.maxSize().toMegabytes());
    }
    var part = request.getPart("file");
    if (part == null) {
      throw Problem.badRequest("file-missing");
    }
    var name = FileName.of(part.getSubmittedFileName());
    properties.check(name);
    try (var in = part.getInputStream();
        var content = blobs.receive(in, most)) {
      if (content.size() == 0) {
        throw Problem.of(422, "file-empty");
      }
      return json(attachments.add(type, record, name, content, actor));
    } finally {
      part.delete();
    }
  }

  @GetMapping("/{id:[0-9]+}")
  ResponseEntity<InputStreamResource> read(
      @PathVariable String type,
      @PathVariable long record,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean inline,
      Actor actor) {
    var file = attachments.get(type, record, id, actor);
    boolean shown = inline && MediaKind.isShown(file.mediaType());
    var way = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .eTag("\"" + file.sha256() + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(
            "Content-Disposition",
            way.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .header("Content-Security-Policy", HARMLESS)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .body(new InputStreamResource(() -> attachments.open(file)));
  }

  @DeleteMapping("/{id:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @PathVariable String type, @PathVariable long record, @PathVariable long id, Actor actor) {
    attachments.delete(type, record, id, actor);
  }

  private static Map<String, Object> json(Attachment file) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", file.id());
    out.put("name", file.name());
    out.put("size", file.size());
    out.put("mediaType", file.mediaType());
    out.put("inline", MediaKind.isShown(file.mediaType()));
    out.put("createdAt", file.createdAt());
    out.put("createdBy", file.by());
    return out;
  }
}
