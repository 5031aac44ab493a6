-- What somebody is told. The record's name is not kept: it is read when the notice is.
CREATE TABLE notice (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id     bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  kind        text        NOT NULL,
  actor_id    bigint,
  type        text,
  records     bigint[]    NOT NULL DEFAULT '{}', -- the latest last
  times       integer     NOT NULL DEFAULT 1,
  details     jsonb       NOT NULL DEFAULT '{}',
  group_key   text        NOT NULL,
  in_app      boolean     NOT NULL,
  at          timestamptz NOT NULL,
  read_at     timestamptz,
  archived_at timestamptz,
  mail_at     timestamptz,
  mailed_at   timestamptz
);
-- While it is unread, more of the same adds to it.
CREATE UNIQUE INDEX notice_group ON notice (user_id, group_key)
  WHERE read_at IS NULL AND archived_at IS NULL AND mailed_at IS NULL;
CREATE INDEX notice_inbox ON notice (user_id, at DESC, id DESC) WHERE in_app AND archived_at IS NULL;
CREATE INDEX notice_unread ON notice (user_id) WHERE in_app AND read_at IS NULL AND archived_at IS NULL;
CREATE INDEX notice_mail ON notice (mail_at) WHERE mail_at IS NOT NULL AND mailed_at IS NULL;
CREATE INDEX notice_age ON notice (at);

-- How somebody wants to be told of a kind; null: as the company does.
CREATE TABLE notice_choice (
  user_id bigint  NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  kind    text    NOT NULL,
  in_app  boolean,
  mail    text    CHECK (mail IN ('now', 'hourly', 'daily', 'never')),
  PRIMARY KEY (user_id, kind)
);

CREATE TABLE record_follow (
  id         bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  user_id    bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  type       text        NOT NULL,
  record_id  bigint      NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (record_id, user_id)
);
CREATE INDEX record_follow_user ON record_follow (user_id);

-- How far the change log has been read for what people are to be told.
CREATE TABLE notice_cursor (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  xid xid8    NOT NULL,
  id  bigint  NOT NULL
);

-- A group's robot; its address is a secret, whoever has it may write to the group.
CREATE TABLE notify_robot (
  id          bigint      PRIMARY KEY DEFAULT nextval('record_id'),
  version     bigint      NOT NULL DEFAULT 1,
  name        text        NOT NULL CHECK (name <> ''),
  service     text        NOT NULL CHECK (service IN ('wecom', 'dingtalk', 'feishu')),
  address     bytea       NOT NULL,
  secret      bytea,
  own_network boolean     NOT NULL DEFAULT false,
  kinds       text[]      NOT NULL DEFAULT '{}',
  titles      boolean     NOT NULL DEFAULT false,
  language    text        NOT NULL CHECK (language IN ('en', 'zh-CN')),
  active      boolean     NOT NULL DEFAULT true,
  problem     text,
  problem_at  timestamptz,
  sent_at     timestamptz,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL
);
CREATE TABLE robot_message (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  robot_id    bigint      NOT NULL REFERENCES notify_robot (id) ON DELETE CASCADE,
  content     text        NOT NULL,
  attempts    integer     NOT NULL DEFAULT 0,
  next_at     timestamptz NOT NULL DEFAULT now(),
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX robot_message_due ON robot_message (next_at, id);
