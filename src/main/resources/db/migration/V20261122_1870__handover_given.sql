-- A release gives to nobody. What else than records was given, so that it can be taken back, and who does so.
ALTER TABLE handover_job
  DROP CONSTRAINT handover_job_to_ids_check,
  ADD COLUMN given   jsonb  NOT NULL DEFAULT '{}',
  ADD COLUMN undo_by bigint REFERENCES app_user (id);

-- Never read.
ALTER TABLE duplicate_probe DROP COLUMN told;
