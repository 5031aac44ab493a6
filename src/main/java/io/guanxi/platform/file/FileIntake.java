package io.guanxi.platform.file;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** The door for files that come in by other ways than one by one from a person's hand. */
@Component
public class FileIntake {

  private final Attachments attachments;
  private final BlobStore blobs;
  private final FileProperties properties;

  FileIntake(Attachments attachments, BlobStore blobs, FileProperties properties) {
    this.attachments = attachments;
    this.blobs = blobs;
    this.properties = properties;
  }

  /**
   * What became of a file.
   *
   * @param fresh false where the record had the very same file already
   */
  public record Taken(long id, boolean fresh) {}

  /** Refuses a name or size that no file may have. */
  public void check(String name, long size) {
    var bare = FileName.of(name);
    properties.check(bare);
    if (size > properties.maxSize().toBytes()) {
      throw Problem.of(413, "file-too-large", properties.maxSize().toMegabytes());
    }
  }

  /** Attaches a file of at most that size to a record that the actor may change. */
  public Taken attach(
      String type, long record, String name, InputStream content, long size, Actor actor)
      throws IOException {
    check(name, size);
    try (var received = blobs.receive(content, size)) {
      if (received.size() == 0) {
        throw Problem.of(422, "file-empty");
      }
      var bare = FileName.of(name);
      var there =
          attachments.list(type, record, actor).stream()
              .filter(file -> file.sha256().equals(received.sha256()))
              .filter(file -> file.name().equals(bare.text()))
              .findFirst()
              .orElse(null);
      return there == null
          ? new Taken(attachments.add(type, record, bare, received, actor).id(), true)
          : new Taken(there.id(), false);
    }
  }

  /** Takes a file off a record again; 404 when it is gone. */
  public void remove(String type, long record, long id, Actor actor) {
    attachments.delete(type, record, id, actor);
  }
}
