CREATE TABLE activity (
  id          bigint      PRIMARY KEY,
  version     bigint      NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('CALL', 'MEETING', 'VISIT', 'NOTE', 'MESSAGE')),
  subject     text        NOT NULL CHECK (subject <> ''),
  body        text,
  at          timestamptz NOT NULL,
  direction   text        CHECK (direction IN ('INBOUND', 'OUTBOUND')),
  outcome     text        CHECK (outcome IN ('REACHED', 'NO_ANSWER', 'INTERESTED', 'NOT_INTERESTED', 'AGREED', 'FOLLOW_UP')),
  customer_id bigint      NOT NULL REFERENCES customer (id),
  contact_id  bigint      REFERENCES contact (id),
  owner_id    bigint      REFERENCES app_user (id),
  team_id     bigint      REFERENCES team (id),
  created_at  timestamptz NOT NULL,
  created_by  bigint,
  updated_at  timestamptz NOT NULL,
  updated_by  bigint,
  deleted_at  timestamptz,
  custom      jsonb       NOT NULL DEFAULT '{}',
  search      tsvector    NOT NULL
);
-- When a customer was last in touch is read from this index alone.
CREATE INDEX activity_by_customer ON activity (customer_id, at, id) INCLUDE (kind, updated_at, deleted_at);
CREATE INDEX activity_by_contact ON activity (contact_id, at, id) WHERE contact_id IS NOT NULL;
CREATE INDEX activity_by_at ON activity (at, id) WHERE deleted_at IS NULL;
CREATE INDEX activity_by_updated ON activity (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX activity_by_created ON activity (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX activity_by_owner ON activity (owner_id, at, id) WHERE deleted_at IS NULL;
CREATE INDEX activity_by_team ON activity (team_id, at, id) WHERE deleted_at IS NULL AND team_id IS NOT NULL;
CREATE INDEX activity_deleted ON activity (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX activity_search ON activity USING gin (search);

CREATE TABLE task (
  id          bigint      PRIMARY KEY,
  version     bigint      NOT NULL,
  subject     text        NOT NULL CHECK (subject <> ''),
  due_on      date,
  reminder_at timestamptz,
  priority    text        NOT NULL CHECK (priority IN ('LOW', 'NORMAL', 'HIGH')),
  status      text        NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
  done_at     timestamptz,
  shown_on    date        NOT NULL,
  customer_id bigint      REFERENCES customer (id),
  contact_id  bigint      REFERENCES contact (id),
  note        text,
  owner_id    bigint      REFERENCES app_user (id),
  team_id     bigint      REFERENCES team (id),
  created_at  timestamptz NOT NULL,
  created_by  bigint,
  updated_at  timestamptz NOT NULL,
  updated_by  bigint,
  deleted_at  timestamptz,
  custom      jsonb       NOT NULL DEFAULT '{}',
  search      tsvector    NOT NULL,
  CHECK ((status = 'DONE') = (done_at IS NOT NULL))
);
CREATE INDEX task_by_customer ON task (customer_id, shown_on, id) WHERE customer_id IS NOT NULL;
CREATE INDEX task_by_contact ON task (contact_id, shown_on, id) WHERE contact_id IS NOT NULL;
CREATE INDEX task_by_due ON task (due_on NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX task_open_by_due ON task (due_on NULLS FIRST, id) WHERE deleted_at IS NULL AND status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX task_open_by_owner ON task (owner_id, due_on NULLS FIRST, id) WHERE deleted_at IS NULL AND status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX task_by_updated ON task (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_created ON task (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_owner ON task (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_team ON task (team_id, updated_at, id) WHERE deleted_at IS NULL AND team_id IS NOT NULL;
CREATE INDEX task_deleted ON task (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX task_search ON task USING gin (search);
