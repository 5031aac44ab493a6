-- A service account signs in with tokens only; its team answers for it.
ALTER TABLE app_user
  ADD COLUMN service         boolean     NOT NULL DEFAULT false,
  ADD COLUMN signature       text,
  ADD COLUMN last_sign_in_at timestamptz,
  ADD CONSTRAINT app_user_service CHECK (NOT service OR password_hash IS NULL);

-- A picture that was made here from the one uploaded.
CREATE TABLE user_avatar (
  user_id    bigint      PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
  image      bytea       NOT NULL,
  updated_at timestamptz NOT NULL
);

-- Invitations and ways back in: used once, until a moment; void when the user changes. Kept for a
-- while after, so that who comes a second time is told why it no longer works.
CREATE TABLE user_link (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id     bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  kind        text        NOT NULL CHECK (kind IN ('invite', 'reset')),
  secret_hash bytea       NOT NULL UNIQUE,
  created_at  timestamptz NOT NULL,
  created_by  bigint,
  ends_at     timestamptz NOT NULL,
  used_at     timestamptz,
  void_at     timestamptz
);
CREATE INDEX user_link_user ON user_link (user_id);

-- An authenticator app; the secret is sealed. The last step used is never accepted again.
CREATE TABLE totp (
  user_id      bigint      PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
  secret       bytea       NOT NULL,
  created_at   timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step    bigint      NOT NULL DEFAULT 0
);

CREATE TABLE recovery_code (
  user_id bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  hash    bytea       NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (user_id, hash)
);

CREATE TABLE passkey (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id       bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  credential_id bytea       NOT NULL UNIQUE,
  credential    bytea       NOT NULL, -- attested credential data as in the WebAuthn standard
  sign_count    bigint      NOT NULL,
  backed_up     boolean     NOT NULL,
  transports    text[]      NOT NULL DEFAULT '{}',
  name          text        NOT NULL CHECK (name <> ''),
  created_at    timestamptz NOT NULL,
  last_used_at  timestamptz
);
CREATE INDEX passkey_user ON passkey (user_id);

-- Between two steps of signing in, or of adding a passkey: a few minutes, used once.
CREATE TABLE sign_in_step (
  secret_hash bytea       PRIMARY KEY,
  kind        text        NOT NULL CHECK (kind IN ('second', 'passkey', 'enrol')),
  user_id     bigint      REFERENCES app_user (id) ON DELETE CASCADE,
  challenge   bytea,
  way         text        NOT NULL,
  ends_at     timestamptz NOT NULL
);
CREATE INDEX sign_in_step_end ON sign_in_step (ends_at);

-- How somebody signed in, and whether an identity provider vouched for the second factor.
ALTER TABLE user_session
  ADD COLUMN way             text    NOT NULL DEFAULT 'password',
  ADD COLUMN factor_vouched  boolean NOT NULL DEFAULT false;

ALTER TABLE api_token
  ADD COLUMN created_by   bigint,
  ADD COLUMN last_address text,
  ADD COLUMN warned_at    timestamptz;

CREATE TABLE oidc_provider (
  id                     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version                bigint      NOT NULL DEFAULT 1,
  name                   text        NOT NULL CHECK (name <> ''),
  enabled                boolean     NOT NULL DEFAULT true,
  issuer                 text        NOT NULL CHECK (issuer <> ''),
  client_id              text        NOT NULL CHECK (client_id <> ''),
  client_secret          bytea,
  scopes                 text        NOT NULL DEFAULT 'openid profile email',
  authorization_endpoint text, -- these three null: read from the issuer's discovery document
  token_endpoint         text,
  jwks_uri               text,
  groups_claim           text,
  role_map               jsonb       NOT NULL DEFAULT '{}',
  default_roles          text[]      NOT NULL DEFAULT '{}',
  creates_users          boolean     NOT NULL DEFAULT false,
  vouches_factor         boolean     NOT NULL DEFAULT false,
  own_network            boolean     NOT NULL DEFAULT false, -- may be inside the company's own network
  created_at             timestamptz NOT NULL,
  created_by             bigint,
  updated_at             timestamptz NOT NULL,
  updated_by             bigint
);

CREATE TABLE oidc_link (
  provider_id bigint      NOT NULL REFERENCES oidc_provider (id) ON DELETE CASCADE,
  subject     text        NOT NULL,
  user_id     bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (provider_id, subject)
);
CREATE INDEX oidc_link_user ON oidc_link (user_id);

-- A sign-in under way at a provider: bound to the browser that began it.
CREATE TABLE oidc_start (
  state_hash   bytea       PRIMARY KEY,
  browser_hash bytea       NOT NULL,
  provider_id  bigint      NOT NULL REFERENCES oidc_provider (id) ON DELETE CASCADE,
  nonce        text        NOT NULL,
  verifier     bytea       NOT NULL,
  redirect_uri text        NOT NULL,
  ends_at      timestamptz NOT NULL
);
CREATE INDEX oidc_start_end ON oidc_start (ends_at);
