-- As for sales: the job that adds up looks at what is new only.
ALTER TABLE customers_by_quarter ADD COLUMN added_up boolean NOT NULL DEFAULT false;
CREATE INDEX customers_by_quarter_fresh ON customers_by_quarter (quarter) WHERE NOT added_up;
