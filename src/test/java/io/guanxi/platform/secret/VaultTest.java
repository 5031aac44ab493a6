package io.guanxi.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VaultTest {

  private static final String KEY = "a key of thirty-two characters or more";

  private final Vault vault = new Vault(new SecretProperties(KEY, false), null);

  @Test
  void opensWhatItSealed() {
    var sealed = vault.seal("授权码 123");
    assertThat(vault.open(sealed)).isEqualTo("授权码 123");
    assertThat(new Vault(new SecretProperties(KEY, false), null).open(sealed)).isEqualTo("授权码 123");
  }

  @Test
  void sealsTheSameDifferentlyEachTime() {
    assertThat(vault.seal("same")).isNotEqualTo(vault.seal("same"));
  }

  @Test
  void refusesWhatWasTouchedOrSealedByAnotherKey() {
    var sealed = vault.seal("secret");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
    var other = new Vault(new SecretProperties(KEY + "!", false), null);
    assertThatThrownBy(() -> other.open(vault.seal("secret"))).hasMessageContaining("another key");
  }

  @Test
  void refusesAKeyThatCanBeGuessed() {
    assertThatThrownBy(() -> new Vault(new SecretProperties("short", false), null))
        .hasMessageContaining("too short");
  }

  @Test
  void knowsItsSignature() {
    var content = "checkpoint".getBytes(StandardCharsets.UTF_8);
    var signature = vault.sign(content);
    assertThat(vault.isSigned(content, signature)).isTrue();
    assertThat(vault.isSigned("another".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
  }
}
