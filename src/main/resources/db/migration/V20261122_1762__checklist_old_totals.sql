-- What the system one moves away from counted, to be held against what came.
CREATE TABLE old_total (
  type       text           PRIMARY KEY,
  records    bigint         CHECK (records >= 0),
  amount     numeric(19, 4),
  updated_at timestamptz    NOT NULL,
  updated_by bigint         NOT NULL REFERENCES app_user (id)
);
