-- Letters on their way out, written with what caused them. Their content is sealed, for it may hold
-- a link that opens an account, and is dropped once they are delivered.
CREATE TABLE mail_outbox (
  id         bigint      PRIMARY KEY,
  message_id text        NOT NULL UNIQUE,
  reference  text        UNIQUE,          -- the same letter is not posted twice
  template   text        NOT NULL,
  user_id    bigint,
  address    text        NOT NULL CHECK (address <> ''),
  subject    text        NOT NULL,
  content    bytea,
  state      text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
  attempts   integer     NOT NULL DEFAULT 0,
  next_at    timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz,
  expires_at timestamptz NOT NULL,
  problem    text,
  reply      text,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at    timestamptz
);
CREATE INDEX mail_outbox_due ON mail_outbox (next_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX mail_outbox_list ON mail_outbox (state, id DESC);

-- What an administrator wrote instead of the words that come with the program.
CREATE TABLE mail_template (
  key        text        NOT NULL,
  locale     text        NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  subject    text        NOT NULL,
  body       text        NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by bigint,
  PRIMARY KEY (key, locale)
);
