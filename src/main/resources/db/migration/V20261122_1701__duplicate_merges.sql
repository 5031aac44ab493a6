-- Records that were put together into one, and what was moved to do so, for taking it back.
CREATE TABLE record_merge (
  id        bigint      PRIMARY KEY,
  type      text        NOT NULL,
  into_id   bigint      NOT NULL,
  merged    bigint[]    NOT NULL,
  at        timestamptz NOT NULL,
  actor_id  bigint      NOT NULL,
  undone_at timestamptz,
  undone_by bigint
);
CREATE INDEX record_merge_into ON record_merge (into_id, id DESC);

-- Tombstones: where a record that was merged away went. Gone when it is taken back.
CREATE TABLE record_merged (
  record_id bigint PRIMARY KEY,
  merge_id  bigint NOT NULL REFERENCES record_merge (id),
  into_id   bigint NOT NULL
);
CREATE INDEX record_merged_merge ON record_merged (merge_id);

-- Values are JSON as the change log has them.
CREATE TABLE record_merge_move (
  merge_id    bigint NOT NULL REFERENCES record_merge (id),
  table_name  text   NOT NULL,
  column_name text   NOT NULL,
  row_id      bigint NOT NULL,
  old_value   text,
  new_value   text,
  PRIMARY KEY (merge_id, table_name, column_name, row_id)
);
