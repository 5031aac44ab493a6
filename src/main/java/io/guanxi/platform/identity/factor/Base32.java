package io.guanxi.platform.identity.factor;

/** The spelling of secrets that authenticator apps know (RFC 4648), without padding. */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var out = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = (held << Byte.SIZE) | (next & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        out.append(LETTERS.charAt((held >> bits) & 0x1f));
        held &= (1 << bits) - 1;
      }
    }
    if (bits > 0) out.append(LETTERS.charAt((held << (BITS - bits)) & 0x1f));
    return out.toString();
  }
}
