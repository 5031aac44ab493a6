-- One change to many records, at work in the background. The cursor moves in the transaction that writes the records.
CREATE TABLE bulk_job (
  id          bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  type        text        NOT NULL,
  user_id     bigint      NOT NULL REFERENCES app_user (id),
  scopes      text[],
  plan        jsonb       NOT NULL,
  state       text        NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED',
                'UNDOING', 'UNDONE')),
  attempt     integer     NOT NULL,
  total       bigint      NOT NULL,
  cursor      text,
  changed     bigint      NOT NULL DEFAULT 0,
  unchanged   bigint      NOT NULL DEFAULT 0,
  failed      bigint      NOT NULL DEFAULT 0,
  failures    jsonb       NOT NULL DEFAULT '[]',
  undo_before bigint,
  undone      bigint      NOT NULL DEFAULT 0,
  kept        bigint      NOT NULL DEFAULT 0,
  problem     jsonb,
  created_at  timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX bulk_job_user ON bulk_job (user_id, id DESC);
