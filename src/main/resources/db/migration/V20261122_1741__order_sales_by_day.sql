-- What was sold on each day, in the base currency. Rows are only ever added, so writers never wait for each other;
-- a job adds up those of the same day. What a day came to is the sum of its rows, at any moment.
CREATE TABLE sales_by_day (
  day    date           NOT NULL,
  orders bigint         NOT NULL,
  amount numeric(24, 4) NOT NULL
);
CREATE INDEX sales_by_day_day ON sales_by_day (day);

CREATE FUNCTION sales_order_counts(status text, deleted_at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN deleted_at IS NULL AND status IN ('CONFIRMED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'COMPLETED');

CREATE FUNCTION sales_by_day_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sales_by_day
  SELECT ordered_on, count(*), sum(base_total) FROM fresh WHERE sales_order_counts(status, deleted_at) GROUP BY ordered_on;
  RETURN NULL;
END $$;

CREATE FUNCTION sales_by_day_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF sales_order_counts(OLD.status, OLD.deleted_at) THEN
    INSERT INTO sales_by_day VALUES (OLD.ordered_on, -1, -OLD.base_total);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF sales_order_counts(NEW.status, NEW.deleted_at) THEN
      INSERT INTO sales_by_day VALUES (NEW.ordered_on, 1, NEW.base_total);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER sales_by_day_added AFTER INSERT ON sales_order
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION sales_by_day_added();
CREATE TRIGGER sales_by_day_changed AFTER UPDATE OF ordered_on, status, base_total, deleted_at ON sales_order
  FOR EACH ROW WHEN ((OLD.ordered_on, OLD.status, OLD.base_total, OLD.deleted_at) IS DISTINCT FROM
                     (NEW.ordered_on, NEW.status, NEW.base_total, NEW.deleted_at))
  EXECUTE FUNCTION sales_by_day_changed();
CREATE TRIGGER sales_by_day_removed AFTER DELETE ON sales_order FOR EACH ROW EXECUTE FUNCTION sales_by_day_changed();

INSERT INTO sales_by_day
SELECT ordered_on, count(*), sum(base_total) FROM sales_order WHERE sales_order_counts(status, deleted_at) GROUP BY ordered_on;
