-- Reminders that were not put away yet; a snoozed one has a later moment than its task says.
CREATE TABLE task_reminder (
  task_id  bigint      PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE,
  user_id  bigint      NOT NULL REFERENCES app_user (id),
  due_at   timestamptz NOT NULL,
  fired_at timestamptz
);
CREATE INDEX task_reminder_of_user ON task_reminder (user_id, due_at);
CREATE INDEX task_reminder_to_fire ON task_reminder (due_at) WHERE fired_at IS NULL;
