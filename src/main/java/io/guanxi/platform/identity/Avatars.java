package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.USER_AVATAR;

import io.guanxi.kernel.Problem;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pictures of people. What is uploaded is drawn anew as a small square, so that nothing of the file
 * remains but what one sees.
 */
@Component
class Avatars {

  static final int SIZE = 256;

  private static final int MOST_BYTES = 10 << 20;
  private static final long MOST_PIXELS = 40_000_000;

  private final DSLContext db;
  private final Clock clock;

  Avatars(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  boolean has(long user) {
    return db.fetchExists(USER_AVATAR, USER_AVATAR.USER_ID.eq(user));
  }

  byte @Nullable [] find(long user) {
    return db.select(USER_AVATAR.IMAGE)
        .from(USER_AVATAR)
        .where(USER_AVATAR.USER_ID.eq(user))
        .fetchOne(USER_AVATAR.IMAGE);
  }

  void put(long user, InputStream file) throws IOException {
    var image = redrawn(file.readNBytes(MOST_BYTES + 1));
    db.insertInto(USER_AVATAR)
        .set(USER_AVATAR.USER_ID, user)
        .set(USER_AVATAR.IMAGE, image)
        .set(USER_AVATAR.UPDATED_AT, clock.instant())
        .onConflict(USER_AVATAR.USER_ID)
        .doUpdate()
        .set(USER_AVATAR.IMAGE, image)
        .set(USER_AVATAR.UPDATED_AT, clock.instant())
        .execute();
  }

  void remove(long user) {
    db.deleteFrom(USER_AVATAR).where(USER_AVATAR.USER_ID.eq(user)).execute();
  }

  static byte[] redrawn(byte[] file) {
    if (file.length > MOST_BYTES) throw Problem.of(413, "file-too-large", MOST_BYTES);
    var picture = read(file);
    int side = Math.min(picture.getWidth(), picture.getHeight());
    int left = (picture.getWidth() - side) / 2;
    int top = (picture.getHeight() - side) / 2;
    var square = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    var pen = square.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, SIZE, SIZE, left, top, left + side, top + side, null);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(square, "png", out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** Its size is looked at before its pixels are. */
  private static BufferedImage read(byte[] file) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw notAnImage();
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) throw notAnImage();
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof Problem problem) throw problem;
      throw notAnImage();
    }
  }

  private static Problem notAnImage() {
    return Problem.of(422, "not-an-image");
  }
}
