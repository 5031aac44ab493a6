-- One sequence for all records: an id names a record anywhere.
CREATE SEQUENCE record_id AS bigint START WITH 1000 CACHE 1;
CREATE SEQUENCE record_change_id AS bigint CACHE 1;

-- The one log of every write; what history, undo and all asynchronous readers read. Partitioned by month.
CREATE TABLE record_change (
  id          bigint      NOT NULL,
  xid         xid8        NOT NULL DEFAULT pg_current_xact_id(),
  at          timestamptz NOT NULL,
  type        text        NOT NULL,
  record_id   bigint      NOT NULL,
  version     bigint      NOT NULL,
  action      text        NOT NULL CHECK (action IN ('create', 'update', 'delete', 'restore', 'purge')),
  origin      text        NOT NULL,
  origin_ref  bigint,
  actor_id    bigint,
  changes     jsonb,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

CREATE TABLE record_change_default PARTITION OF record_change DEFAULT;
CREATE INDEX record_change_record ON record_change (record_id, id DESC);
CREATE INDEX record_change_feed ON record_change (xid, id);
CREATE INDEX record_change_origin ON record_change (origin_ref, origin, id) WHERE origin_ref IS NOT NULL;

-- Settings of the installation that people change while it runs.
CREATE TABLE app_setting (
  key        text        PRIMARY KEY,
  value      jsonb       NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Answers kept for repeated requests with the same Idempotency-Key (24 hours).
CREATE TABLE idempotency_key (
  user_id     bigint      NOT NULL,
  route       text        NOT NULL,
  key         text        NOT NULL,
  body_hash   text        NOT NULL,
  status      integer,
  answer      text,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, route, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
