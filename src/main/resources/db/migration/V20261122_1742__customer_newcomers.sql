-- How many customers came in by which source, in quarters of an hour: every time zone begins its days on one. Rows are
-- only ever added, as in sales_by_day.
CREATE TABLE customers_by_quarter (
  quarter   timestamptz NOT NULL,
  source    text,
  customers bigint      NOT NULL
);
CREATE INDEX customers_by_quarter_quarter ON customers_by_quarter (quarter);

CREATE FUNCTION quarter_of(moment timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE
  RETURN date_bin('15 minutes', moment, TIMESTAMPTZ '2000-01-01 00:00:00Z');

CREATE FUNCTION customers_by_quarter_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customers_by_quarter
  SELECT quarter_of(created_at), source, count(*) FROM fresh WHERE deleted_at IS NULL GROUP BY 1, 2;
  RETURN NULL;
END $$;

CREATE FUNCTION customers_by_quarter_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.deleted_at IS NULL THEN
    INSERT INTO customers_by_quarter VALUES (quarter_of(OLD.created_at), OLD.source, -1);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW.deleted_at IS NULL THEN
      INSERT INTO customers_by_quarter VALUES (quarter_of(NEW.created_at), NEW.source, 1);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER customers_by_quarter_added AFTER INSERT ON customer
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION customers_by_quarter_added();
CREATE TRIGGER customers_by_quarter_changed AFTER UPDATE OF created_at, source, deleted_at ON customer
  FOR EACH ROW WHEN ((OLD.created_at, OLD.source, OLD.deleted_at) IS DISTINCT FROM (NEW.created_at, NEW.source, NEW.deleted_at))
  EXECUTE FUNCTION customers_by_quarter_changed();
CREATE TRIGGER customers_by_quarter_removed AFTER DELETE ON customer FOR EACH ROW EXECUTE FUNCTION customers_by_quarter_changed();

INSERT INTO customers_by_quarter
SELECT quarter_of(created_at), source, count(*) FROM customer WHERE deleted_at IS NULL GROUP BY 1, 2;
