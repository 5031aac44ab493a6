-- What records of one kind may have in common, each as a hash of 64 bits that names kind and value too.
-- Written with the record; several rows to a record, none for a deleted one.
CREATE TABLE duplicate_key (
  key       bigint NOT NULL,
  record_id bigint NOT NULL
);
CREATE INDEX duplicate_key_match ON duplicate_key (key, record_id);
CREATE INDEX duplicate_key_record ON duplicate_key (record_id);

-- Two records that may be one. The lesser id comes first.
CREATE TABLE duplicate_pair (
  id         bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  type       text        NOT NULL,
  one_id     bigint      NOT NULL,
  other_id   bigint      NOT NULL,
  score      integer     NOT NULL CHECK (score BETWEEN 0 AND 100),
  reasons    jsonb       NOT NULL,
  state      text        NOT NULL CHECK (state IN ('open', 'dismissed', 'merged')),
  scan_id    bigint      NOT NULL,
  found_at   timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by bigint,
  CONSTRAINT duplicate_pair_unique UNIQUE (one_id, other_id),
  CHECK (one_id < other_id)
);
CREATE INDEX duplicate_pair_list ON duplicate_pair (type, state, score DESC, id DESC);
CREATE INDEX duplicate_pair_other ON duplicate_pair (other_id);

-- A walk over all keys: first those that are still to be written, then those that several records have.
CREATE TABLE duplicate_scan (
  id          bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  state       text        NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  phase       text        NOT NULL CHECK (phase IN ('keys', 'pairs')),
  done        bigint      NOT NULL DEFAULT 0,
  total       bigint      NOT NULL,
  position    bigint      NOT NULL DEFAULT 0,
  found       bigint      NOT NULL DEFAULT 0,
  user_id     bigint,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE UNIQUE INDEX duplicate_scan_running ON duplicate_scan (state) WHERE state = 'running';
