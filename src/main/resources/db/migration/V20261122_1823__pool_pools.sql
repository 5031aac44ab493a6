-- Records that nobody has and those who may can take: what belongs in, who may claim, how much, when it falls back.
CREATE TABLE pool (
  id             bigint      PRIMARY KEY,
  version        bigint      NOT NULL,
  name           text        NOT NULL CHECK (name <> ''),
  sort_name      text        COLLATE "C" NOT NULL,
  type           text        NOT NULL,
  filter         text,
  active         boolean     NOT NULL DEFAULT true,
  rank           integer     NOT NULL DEFAULT 0,
  daily_limit    integer     CHECK (daily_limit > 0),
  capacity       integer     CHECK (capacity > 0),
  cool_down_days integer     CHECK (cool_down_days > 0),
  idle_days      integer     CHECK (idle_days > 0),
  deal_days      integer     CHECK (deal_days > 0),
  warn_days      integer     CHECK (warn_days >= 0),
  created_at     timestamptz NOT NULL,
  created_by     bigint,
  updated_at     timestamptz NOT NULL,
  updated_by     bigint,
  deleted_at     timestamptz,
  search         tsvector    NOT NULL
);
CREATE INDEX pool_by_name ON pool (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX pool_by_updated ON pool (updated_at, id) WHERE deleted_at IS NULL;

-- Who may claim: nobody named means everybody who may read the type; a team means those below it too.
CREATE TABLE pool_member (
  pool_id bigint NOT NULL REFERENCES pool (id) ON DELETE CASCADE,
  team_id bigint REFERENCES team (id) ON DELETE CASCADE,
  user_id bigint REFERENCES app_user (id) ON DELETE CASCADE,
  CHECK ((user_id IS NULL) <> (team_id IS NULL)),
  UNIQUE NULLS NOT DISTINCT (pool_id, team_id, user_id)
);

-- Lies in a pool: since when, and who had it before.
CREATE TABLE pool_entry (
  record_id   bigint      PRIMARY KEY,
  type        text        NOT NULL,
  pool_id     bigint      NOT NULL REFERENCES pool (id),
  since       timestamptz NOT NULL,
  previous_id bigint      REFERENCES app_user (id),
  reason      text
);
CREATE INDEX pool_entry_pool ON pool_entry (pool_id, since DESC, record_id DESC);

-- Every way in and out. A batch is one origin in the change log.
CREATE TABLE pool_move (
  id        bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  batch     bigint      NOT NULL,
  pool_id   bigint      NOT NULL REFERENCES pool (id),
  type      text        NOT NULL,
  record_id bigint      NOT NULL,
  kind      text        NOT NULL CHECK (kind IN ('CLAIM', 'ASSIGN', 'RELEASE', 'RECYCLE', 'TAKEN')),
  from_id   bigint      REFERENCES app_user (id),
  to_id     bigint      REFERENCES app_user (id),
  reason    text,
  at        timestamptz NOT NULL,
  by_id     bigint
);
CREATE INDEX pool_move_pool ON pool_move (pool_id, id DESC);
CREATE INDEX pool_move_record ON pool_move (record_id, id DESC);
CREATE INDEX pool_move_batch ON pool_move (batch);
CREATE INDEX pool_move_claims ON pool_move (to_id, at) WHERE kind = 'CLAIM';

-- Since when its owner has it, where that is not since it was made.
CREATE TABLE pool_hold (
  record_id bigint      PRIMARY KEY,
  owner_id  bigint      NOT NULL REFERENCES app_user (id),
  since     timestamptz NOT NULL
);

-- Owners who were told that a record will fall back.
CREATE TABLE pool_warning (
  record_id bigint      PRIMARY KEY,
  type      text        NOT NULL,
  pool_id   bigint      NOT NULL REFERENCES pool (id),
  owner_id  bigint      NOT NULL REFERENCES app_user (id),
  due_at    timestamptz NOT NULL,
  told_at   timestamptz NOT NULL
);
CREATE INDEX pool_warning_due ON pool_warning (pool_id, due_at);

-- Never falls back by itself.
CREATE TABLE pool_exempt (
  record_id bigint      PRIMARY KEY,
  type      text        NOT NULL,
  reason    text,
  at        timestamptz NOT NULL,
  by_id     bigint
);

ALTER TABLE customer ADD COLUMN pool_id bigint REFERENCES pool (id);
CREATE INDEX customer_by_pool ON customer (pool_id, id) WHERE pool_id IS NOT NULL;
ALTER TABLE contact ADD COLUMN pool_id bigint REFERENCES pool (id);
CREATE INDEX contact_by_pool ON contact (pool_id, id) WHERE pool_id IS NOT NULL;
