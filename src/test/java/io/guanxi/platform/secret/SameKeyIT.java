package io.guanxi.platform.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.platform.setup.StartFailure;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class SameKeyIT {

  private static final String ANOTHER = "another key of more than 32 characters";

  @Autowired DSLContext db;

  @Test
  void aNodeWithAnotherKeyDoesNotStart() {
    assertThatCode(() -> start(TestDatabase.SECRET_KEY, false)).doesNotThrowAnyException();
    assertThatThrownBy(() -> start(ANOTHER, false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("guanxi.secret-key");
    assertThatCode(() -> start(TestDatabase.SECRET_KEY, false)).doesNotThrowAnyException();
  }

  @Test
  void oneThatIsLostCanBeReplaced() {
    assertThatCode(() -> start(ANOTHER, true)).doesNotThrowAnyException();
    assertThatThrownBy(() -> start(TestDatabase.SECRET_KEY, false))
        .isInstanceOf(StartFailure.class);
    assertThatCode(() -> start(TestDatabase.SECRET_KEY, true)).doesNotThrowAnyException();
  }

  @SuppressWarnings("NullAway") // the directory is asked only where no key is given
  private void start(String key, boolean acceptAnother) {
    var properties = new SecretProperties(key, acceptAnother);
    new SameKey(db, new Vault(properties, null), properties).afterSingletonsInstantiated();
  }
}
