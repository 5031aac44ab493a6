-- A zip of files on their way to the records they belong to.
CREATE TABLE file_bundle (
  id          bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  type        text,
  user_id     bigint      NOT NULL REFERENCES app_user (id),
  scopes      text[],
  file_name   text        NOT NULL,
  stored_as   text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('UPLOADED', 'RUNNING', 'PAUSED', 'COMPLETED', 'COMPLETED_WITH_ERRORS',
                'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE')),
  attempt     integer     NOT NULL DEFAULT 0,
  problem     jsonb,
  created_at  timestamptz NOT NULL,
  started_at  timestamptz,
  finished_at timestamptz
);
CREATE INDEX file_bundle_user ON file_bundle (user_id, id DESC);

-- Each file of it; its state moves in the transaction that attaches it, so that none is attached twice.
CREATE TABLE file_bundle_item (
  bundle_id     bigint  NOT NULL REFERENCES file_bundle (id) ON DELETE CASCADE,
  position      integer NOT NULL,
  path          text    NOT NULL,
  name          text    NOT NULL,
  size          bigint  NOT NULL,
  state         text    NOT NULL CHECK (state IN ('MATCHED', 'NOTHING', 'SEVERAL', 'REFUSED', 'LEFT_OUT', 'ATTACHED', 'UNCHANGED',
                  'FAILED', 'UNDONE')),
  type          text,
  record_id     bigint,
  found_by      text,
  code          text,
  args          text[]  NOT NULL DEFAULT '{}',
  attachment_id bigint,
  PRIMARY KEY (bundle_id, position)
);
CREATE INDEX file_bundle_item_state ON file_bundle_item (bundle_id, state, position);
