-- Files that belong to a record of any type; their contents lie in the blob store under their hash.
CREATE TABLE attachment (
  id         bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  type       text        NOT NULL,
  record_id  bigint      NOT NULL,
  name       text        NOT NULL CHECK (name <> ''),
  size       bigint      NOT NULL CHECK (size >= 0),
  media_type text        NOT NULL,
  sha256     text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL,
  created_by bigint,
  deleted_at timestamptz,
  deleted_by bigint
);
CREATE INDEX attachment_record ON attachment (record_id, id) WHERE deleted_at IS NULL;
CREATE INDEX attachment_blob ON attachment (sha256);
CREATE INDEX attachment_deleted ON attachment (deleted_at) WHERE deleted_at IS NOT NULL;
