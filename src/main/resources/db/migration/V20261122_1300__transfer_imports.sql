-- A file on its way into the records. Its position moves in the transaction that writes the rows, so that none is taken twice.
CREATE TABLE import_job (
  id          bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  type        text        NOT NULL,
  user_id     bigint      NOT NULL REFERENCES app_user (id),
  scopes      text[],
  file_name   text        NOT NULL,
  file_size   bigint      NOT NULL,
  stored_as   text        NOT NULL,
  sha256      text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('UPLOADED', 'MAPPED', 'DRY_RUN', 'READY', 'RUNNING', 'PAUSED', 'COMPLETED',
                'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE')),
  attempt     integer     NOT NULL DEFAULT 0,
  plan        jsonb       NOT NULL,
  detected    jsonb       NOT NULL,
  header_hash text        NOT NULL,
  total       bigint      NOT NULL,
  position    bigint      NOT NULL DEFAULT 0,
  created     bigint      NOT NULL DEFAULT 0,
  updated     bigint      NOT NULL DEFAULT 0,
  unchanged   bigint      NOT NULL DEFAULT 0,
  failed      bigint      NOT NULL DEFAULT 0,
  elapsed_ms  bigint      NOT NULL DEFAULT 0,
  dry_run     jsonb,
  problem     jsonb,
  undone      jsonb,
  created_at  timestamptz NOT NULL,
  started_at  timestamptz,
  finished_at timestamptz
);
CREATE INDEX import_job_user ON import_job (user_id, id DESC);
CREATE INDEX import_job_file ON import_job (sha256, type);

-- What was wrong with a line of the file, and its cells, to be handed back; good lines leave nothing here.
CREATE TABLE import_issue (
  job_id   bigint NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  line     bigint NOT NULL,
  problems jsonb  NOT NULL,
  cells    jsonb  NOT NULL,
  PRIMARY KEY (job_id, line)
);

-- How somebody last mapped a file with these headers.
CREATE TABLE import_mapping (
  user_id     bigint      NOT NULL REFERENCES app_user (id),
  type        text        NOT NULL,
  header_hash text        NOT NULL,
  plan        jsonb       NOT NULL,
  used_at     timestamptz NOT NULL,
  PRIMARY KEY (user_id, type, header_hash)
);
