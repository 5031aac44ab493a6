-- Who is signed in where. The browser holds the secret, we hold its hash.
CREATE TABLE user_session (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id      bigint      NOT NULL REFERENCES app_user (id),
  token_hash   bytea       NOT NULL UNIQUE,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  address      text        NOT NULL,
  device       text        NOT NULL
);
CREATE INDEX user_session_user ON user_session (user_id);
CREATE INDEX user_session_age ON user_session (last_seen_at);

-- What programs sign in with: at most their owner's rights, narrowed by scopes like customers:read.
CREATE TABLE api_token (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id      bigint      NOT NULL REFERENCES app_user (id),
  name         text        NOT NULL CHECK (name <> ''),
  token_hash   bytea       NOT NULL UNIQUE,
  scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz
);
CREATE INDEX api_token_user ON api_token (user_id);

-- Failed sign-ins, by account and by address; the subject is a hash, so that no typed name is kept.
CREATE TABLE sign_in_attempt (
  subject       text        PRIMARY KEY,
  failures      integer     NOT NULL,
  last_at       timestamptz NOT NULL,
  blocked_until timestamptz
);
CREATE INDEX sign_in_attempt_age ON sign_in_attempt (last_at);

-- A repeated request gets the first answer byte for byte, its headers too.
ALTER TABLE idempotency_key DROP COLUMN answer;
ALTER TABLE idempotency_key ADD COLUMN answer bytea;
ALTER TABLE idempotency_key ADD COLUMN headers text[] NOT NULL DEFAULT '{}';

-- Users are found and sorted as all records are.
ALTER TABLE app_user ADD COLUMN sort_name text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE app_user ADD COLUMN search tsvector NOT NULL DEFAULT '';
DROP INDEX app_user_name;
CREATE INDEX app_user_by_name ON app_user (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX app_user_by_team ON app_user (team_id) WHERE deleted_at IS NULL AND team_id IS NOT NULL;
CREATE INDEX app_user_search ON app_user USING gin (search);
