-- The secret link under which a calendar program reads somebody's tasks and meetings; we keep its hash.
CREATE TABLE calendar_feed (
  user_id      bigint      PRIMARY KEY REFERENCES app_user (id),
  token_hash   bytea       NOT NULL UNIQUE,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz
);
