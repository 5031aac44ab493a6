-- One sequence for every record of every type, so that an id names a record anywhere.
CREATE SEQUENCE record_id AS bigint START 1000 INCREMENT 1;

CREATE TABLE app_setting (
  key        text PRIMARY KEY,
  value      jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
