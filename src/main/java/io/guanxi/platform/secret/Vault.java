package io.guanxi.platform.secret;

import io.guanxi.platform.setup.DataDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Seals with AES-256-GCM (NIST SP 800-38D) and signs with HMAC-SHA-256 (RFC 2104), each with a key
 * of its own derived from the installation's. A sealed secret is a format byte, a 12-byte nonce and
 * the cipher text with its 16-byte tag.
 */
@Component
@EnableConfigurationProperties(SecretProperties.class)
public class Vault {

  private static final byte FORMAT = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST = 32;
  private static final String MAC = "HmacSHA256";

  private final SecureRandom random = new SecureRandom();
  private final SecretKey sealing;
  private final SecretKey signing;

  Vault(SecretProperties properties, DataDirectory data) {
    var given = properties.secretKey();
    if (given != null && given.strip().length() < SHORTEST) {
      throw new IllegalStateException(
          "guanxi.secret-key is too short: give at least 32 random characters");
    }
    var key =
        new SecretKeySpec(
            bytes(given == null ? SecretKeyFile.readOrMake(data) : given.strip()), MAC);
    this.sealing = new SecretKeySpec(mac(key, bytes("guanxi sealing")), "AES");
    this.signing = new SecretKeySpec(mac(key, bytes("guanxi signing")), MAC);
  }

  /** A sealed form, different each time. */
  public byte[] seal(String secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var text = cipher(Cipher.ENCRYPT_MODE, nonce, bytes(secret));
    return ByteBuffer.allocate(1 + NONCE + text.length).put(FORMAT).put(nonce).put(text).array();
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException when it was sealed with another key or is damaged
   */
  public String open(byte[] sealed) {
    if (sealed.length <= 1 + NONCE || sealed[0] != FORMAT) {
      throw new IllegalStateException("not a sealed secret");
    }
    var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    var text = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
    return new String(cipher(Cipher.DECRYPT_MODE, nonce, text), StandardCharsets.UTF_8);
  }

  /** 32 bytes that only this installation can make. */
  public byte[] sign(byte[] content) {
    return mac(signing, content);
  }

  public boolean isSigned(byte[] content, byte[] signature) {
    return MessageDigest.isEqual(sign(content), signature);
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a secret cannot be opened: it was sealed with another key (guanxi.secret-key or"
              + " secret.key in the data directory)",
          e);
    }
  }

  private static byte[] mac(SecretKey key, byte[] content) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
