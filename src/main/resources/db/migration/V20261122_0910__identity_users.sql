CREATE TABLE team (
  id         bigint      PRIMARY KEY,
  version    bigint      NOT NULL DEFAULT 1,
  name       text        NOT NULL CHECK (name <> ''),
  parent_id  bigint      REFERENCES team (id),
  created_at timestamptz NOT NULL,
  created_by bigint,
  updated_at timestamptz NOT NULL,
  updated_by bigint,
  deleted_at timestamptz
);

CREATE TABLE app_user (
  id                   bigint      PRIMARY KEY,
  version              bigint      NOT NULL DEFAULT 1,
  login                text        NOT NULL CHECK (login <> ''),
  name                 text        NOT NULL CHECK (name <> ''),
  email                text,
  mobile               text,
  password_hash        text,
  must_change_password boolean     NOT NULL DEFAULT false,
  roles                text[]      NOT NULL DEFAULT '{}',
  team_id              bigint      REFERENCES team (id),
  language             text        NOT NULL DEFAULT 'zh-CN',
  time_zone            text,
  active               boolean     NOT NULL DEFAULT true,
  created_at           timestamptz NOT NULL,
  created_by           bigint,
  updated_at           timestamptz NOT NULL,
  updated_by           bigint,
  deleted_at           timestamptz
);
CREATE UNIQUE INDEX app_user_login ON app_user (lower(login)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX app_user_email ON app_user (lower(email)) WHERE deleted_at IS NULL AND email IS NOT NULL;
CREATE UNIQUE INDEX app_user_mobile ON app_user (mobile) WHERE deleted_at IS NULL AND mobile IS NOT NULL;
CREATE INDEX app_user_name ON app_user (name COLLATE "C", id);
