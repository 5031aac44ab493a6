-- What somebody who was let in does there; with one, he is a collaborator.
ALTER TABLE record_share ADD COLUMN part text;
CREATE INDEX record_share_ends ON record_share (ends_at) WHERE ends_at IS NOT NULL;

-- Somebody asks to be shown a record that he may not see.
CREATE TABLE access_request (
  id         bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  token      text        NOT NULL UNIQUE,  -- what the asker knows it by: says nothing of the record
  type       text        NOT NULL,
  record_id  bigint      NOT NULL,
  user_id    bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  state      text        NOT NULL CHECK (state IN ('OFFERED', 'ASKED', 'GRANTED', 'REFUSED')),
  reason     text,
  created_at timestamptz NOT NULL,
  asked_at   timestamptz,
  decided_at timestamptz,
  decided_by bigint      REFERENCES app_user (id)
);
CREATE INDEX access_request_record ON access_request (record_id) WHERE state = 'ASKED';
CREATE INDEX access_request_user ON access_request (user_id, created_at DESC);
