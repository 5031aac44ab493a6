-- A role starts from the defaults of a built-in one, which are code, and has rows where it differs.
CREATE TABLE access_role (
  id            bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  version       bigint      NOT NULL DEFAULT 1,
  key           text        NOT NULL UNIQUE CHECK (key <> ''), -- what app_user.roles holds
  name          text,                                          -- null: named by the words of its key
  description   text,
  base          text        NOT NULL,
  system        text[]      NOT NULL DEFAULT '{}',
  second_factor boolean     NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL,
  created_by    bigint,
  updated_at    timestamptz NOT NULL,
  updated_by    bigint
);
INSERT INTO access_role (key, base, system, created_at, updated_at)
VALUES ('administrator', 'administrator', '{}', now(), now()),
       ('manager', 'manager', '{}', now(), now()),
       ('representative', 'representative', '{}', now(), now()),
       ('read-only', 'read-only', '{}', now(), now()),
       ('auditor', 'auditor', '{audit,explain}', now(), now());

CREATE TABLE role_right (
  role_id bigint NOT NULL REFERENCES access_role (id) ON DELETE CASCADE,
  type    text   NOT NULL,
  verb    text   NOT NULL,
  reach   text   NOT NULL CHECK (reach IN ('none', 'own', 'team', 'tree', 'all')),
  PRIMARY KEY (role_id, type, verb)
);

CREATE TABLE role_field (
  role_id bigint NOT NULL REFERENCES access_role (id) ON DELETE CASCADE,
  type    text   NOT NULL,
  field   text   NOT NULL,
  access  text   NOT NULL CHECK (access IN ('none', 'mask', 'read', 'write')),
  PRIMARY KEY (role_id, type, field)
);

-- Who is in which team; the primary one stays in app_user.team_id and is always here too.
CREATE TABLE team_member (
  team_id bigint  NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  user_id bigint  NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  manager boolean NOT NULL DEFAULT false,
  PRIMARY KEY (team_id, user_id)
);
CREATE INDEX team_member_user ON team_member (user_id);
INSERT INTO team_member (team_id, user_id)
SELECT team_id, id FROM app_user WHERE team_id IS NOT NULL;
CREATE INDEX team_parent ON team (parent_id) WHERE parent_id IS NOT NULL;

-- A record shown to somebody who would not see it: to a user or to a team, until a moment.
CREATE TABLE record_share (
  id         bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  type       text        NOT NULL,
  record_id  bigint      NOT NULL,
  user_id    bigint      REFERENCES app_user (id) ON DELETE CASCADE,
  team_id    bigint      REFERENCES team (id) ON DELETE CASCADE,
  level      text        NOT NULL CHECK (level IN ('read', 'write')),
  reason     text,
  ends_at    timestamptz,
  created_at timestamptz NOT NULL,
  created_by bigint,
  CHECK ((user_id IS NULL) <> (team_id IS NULL)),
  UNIQUE NULLS NOT DISTINCT (type, record_id, user_id, team_id)
);
CREATE INDEX record_share_user ON record_share (user_id, type, record_id) WHERE user_id IS NOT NULL;
CREATE INDEX record_share_team ON record_share (team_id, type, record_id) WHERE team_id IS NOT NULL;

-- What happened that somebody may have to answer for.
CREATE TABLE audit_event (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL,
  action     text        NOT NULL CHECK (action <> ''),
  actor_id   bigint,
  actor_name text,
  origin     text,
  origin_ref bigint,
  type       text,
  record_id  bigint,
  details    jsonb       NOT NULL DEFAULT '{}'
);
