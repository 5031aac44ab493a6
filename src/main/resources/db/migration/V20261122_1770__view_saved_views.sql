-- A list as somebody wants to see it again: filter, order, columns. Private, or shared with everybody.
CREATE TABLE saved_view (
  id         bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  version    bigint      NOT NULL DEFAULT 1,
  type       text        NOT NULL,
  name       text        NOT NULL CHECK (name <> ''),
  owner_id   bigint      NOT NULL REFERENCES app_user (id),
  shared     boolean     NOT NULL DEFAULT false,
  filter     text        NOT NULL DEFAULT '',
  named      text[]      NOT NULL DEFAULT '{}',
  q          text,
  sort       text,
  columns    text[],
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (owner_id, type, lower(name));
CREATE INDEX saved_view_shared ON saved_view (type) WHERE shared;

-- The records that a view's filter names: the filter has places (@1, @2), the ids stand here, where a merge can move them.
CREATE TABLE saved_view_record (
  id        bigint  PRIMARY KEY DEFAULT nextval('record_id'),
  view_id   bigint  NOT NULL REFERENCES saved_view (id) ON DELETE CASCADE,
  place     integer NOT NULL,
  record_id bigint  NOT NULL,
  UNIQUE (view_id, place)
);
CREATE INDEX saved_view_record_record ON saved_view_record (record_id);

-- What somebody keeps at hand: records and views. Not unique by record, because a merge may make two of them one.
CREATE TABLE favourite (
  id        bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  user_id   bigint      NOT NULL REFERENCES app_user (id),
  type      text        NOT NULL,
  record_id bigint      NOT NULL,
  added_at  timestamptz NOT NULL
);
CREATE INDEX favourite_user ON favourite (user_id, id);
CREATE INDEX favourite_record ON favourite (record_id);

-- What somebody looked at last.
CREATE TABLE recent_visit (
  id         bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  user_id    bigint      NOT NULL REFERENCES app_user (id),
  type       text        NOT NULL,
  record_id  bigint      NOT NULL,
  visited_at timestamptz NOT NULL
);
CREATE INDEX recent_visit_user ON recent_visit (user_id, visited_at DESC);
CREATE INDEX recent_visit_record ON recent_visit (record_id);

-- How the interface looks and acts for somebody, on whatever device.
CREATE TABLE user_preference (
  user_id bigint PRIMARY KEY REFERENCES app_user (id),
  settings jsonb NOT NULL DEFAULT '{}'
);
