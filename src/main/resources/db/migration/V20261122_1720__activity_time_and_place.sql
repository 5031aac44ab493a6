-- How long it took, and where: what the browser was allowed to tell, or what somebody typed.
ALTER TABLE activity
  ADD COLUMN duration  int           CHECK (duration BETWEEN 1 AND 1440),
  ADD COLUMN place     text,
  ADD COLUMN latitude  numeric(9, 6) CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude numeric(9, 6) CHECK (longitude BETWEEN -180 AND 180),
  ADD COLUMN accuracy  int           CHECK (accuracy >= 0);
