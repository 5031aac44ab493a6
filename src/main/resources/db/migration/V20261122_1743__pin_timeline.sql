-- What stays on top of a record's timeline. Ids name a record anywhere, so records of all types share the table.
CREATE TABLE timeline_pin (
  record_id bigint      NOT NULL,
  item_type text        NOT NULL,
  item_id   bigint      NOT NULL,
  pinned_at timestamptz NOT NULL,
  pinned_by bigint,
  PRIMARY KEY (record_id, item_id)
);
CREATE INDEX timeline_pin_item ON timeline_pin (item_id);
