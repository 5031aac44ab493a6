-- What is new since sales were last added up: the job that does so looks at the days of these rows only.
ALTER TABLE sales_by_day ADD COLUMN added_up boolean NOT NULL DEFAULT false;
CREATE INDEX sales_by_day_fresh ON sales_by_day (day) WHERE NOT added_up;
