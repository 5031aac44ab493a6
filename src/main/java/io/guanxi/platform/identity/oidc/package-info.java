/**
 * Signing in at an identity provider (OpenID Connect): who it is, not what they may. Knows users by
 * their ids only.
 */
@NullMarked
package io.guanxi.platform.identity.oidc;

import org.jspecify.annotations.NullMarked;
