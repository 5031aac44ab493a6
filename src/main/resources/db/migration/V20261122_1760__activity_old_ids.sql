-- What an activity or task was called in the system it comes from, so that none is taken over twice.
ALTER TABLE activity
  ADD COLUMN source_system text,
  ADD COLUMN external_id   text,
  ADD CONSTRAINT activity_source CHECK ((source_system IS NULL) = (external_id IS NULL));
CREATE UNIQUE INDEX activity_external ON activity (source_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;

ALTER TABLE task
  ADD COLUMN source_system text,
  ADD COLUMN external_id   text,
  ADD CONSTRAINT task_source CHECK ((source_system IS NULL) = (external_id IS NULL));
CREATE UNIQUE INDEX task_external ON task (source_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
