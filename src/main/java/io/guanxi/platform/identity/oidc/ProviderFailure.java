package io.guanxi.platform.identity.oidc;

import java.io.Serial;

/** The provider did not answer, or not with what it should; said without what it answered. */
public final class ProviderFailure extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  ProviderFailure(String what) {
    super(what);
  }

  ProviderFailure(String what, Throwable cause) {
    super(what, cause);
  }
}
