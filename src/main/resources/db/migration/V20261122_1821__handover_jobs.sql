-- Records on their way from one owner to others. The cursor moves in the transaction that writes the records.
CREATE TABLE handover_job (
  id          bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  user_id     bigint      NOT NULL REFERENCES app_user (id),
  scopes      text[],
  from_id     bigint      REFERENCES app_user (id), -- null: a selection, whoever owns it
  to_ids      bigint[]    NOT NULL CHECK (cardinality(to_ids) > 0),
  plan        jsonb       NOT NULL,
  reason      text,
  state       text        NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED',
                'UNDOING', 'UNDONE')),
  attempt     integer     NOT NULL DEFAULT 1,
  total       bigint      NOT NULL,
  at_type     integer     NOT NULL DEFAULT 0,
  after_id    bigint      NOT NULL DEFAULT 0,
  changed     bigint      NOT NULL DEFAULT 0,
  failed      bigint      NOT NULL DEFAULT 0,
  counts      jsonb       NOT NULL DEFAULT '{}',
  failures    jsonb       NOT NULL DEFAULT '[]',
  undo_before bigint,
  undone      bigint      NOT NULL DEFAULT 0,
  kept        bigint      NOT NULL DEFAULT 0,
  problem     jsonb,
  created_at  timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX handover_job_user ON handover_job (user_id, id DESC);
