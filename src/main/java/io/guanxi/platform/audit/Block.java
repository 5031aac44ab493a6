package io.guanxi.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Some events in their order, tied to the block before by its hash. */
record Block(long seq, Instant madeAt, List<Long> events, byte[] previous, byte[] hash) {

  /** What the first block is tied to. */
  static final byte[] BEGINNING = new byte[32];

  static Block of(
      long seq, Instant madeAt, List<Long> events, List<byte[]> seals, byte[] previous) {
    return new Block(seq, madeAt, events, previous, hash(seq, madeAt, events, seals, previous));
  }

  static byte[] hash(
      long seq, Instant madeAt, List<Long> events, List<byte[]> seals, byte[] previous) {
    var digest = sha256();
    digest.update("guanxi audit block 1".getBytes(StandardCharsets.UTF_8));
    digest.update(previous);
    digest.update(number(seq));
    digest.update(number(ChronoUnit.MICROS.between(Instant.EPOCH, madeAt)));
    digest.update(number(events.size()));
    for (int i = 0; i < events.size(); i++) {
      digest.update(number(events.get(i)));
      digest.update(seals.get(i));
    }
    return digest.digest();
  }

  /** What is signed of a block or of a checkpoint. */
  static byte[] statement(String kind, long seq, Instant at, byte[] hash) {
    var name = ("guanxi audit " + kind).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(name.length + 2 * Long.BYTES + hash.length)
        .put(name)
        .putLong(seq)
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
        .put(hash)
        .array();
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
