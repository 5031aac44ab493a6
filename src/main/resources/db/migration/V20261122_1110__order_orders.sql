CREATE SEQUENCE order_number AS bigint;

-- The purchase ledger: what customers bought, whichever way it came in.
CREATE TABLE sales_order (
  id             bigint          PRIMARY KEY,
  version        bigint          NOT NULL,
  number         text            NOT NULL,
  name           text,
  customer_id    bigint          NOT NULL REFERENCES customer (id),
  contact_id     bigint          REFERENCES contact (id),
  ordered_on     date            NOT NULL,
  status         text            NOT NULL CHECK (status IN ('DRAFT', 'CONFIRMED', 'PARTIALLY_FULFILLED', 'FULFILLED',
                   'COMPLETED', 'CANCELLED', 'RETURNED')),
  payment_status text            NOT NULL CHECK (payment_status IN ('UNPAID', 'PARTIAL', 'PAID', 'REFUNDED')),
  source         text            NOT NULL CHECK (source IN ('MANUAL', 'IMPORT', 'INTEGRATION', 'TRACKED_LINK', 'QUOTE')),
  source_system  text,
  external_id    text,
  currency       text            NOT NULL REFERENCES currency (code),
  exchange_rate  numeric(20, 10) NOT NULL CHECK (exchange_rate > 0),
  subtotal       numeric(19, 4)  NOT NULL,
  discount_total numeric(19, 4)  NOT NULL,
  tax_total      numeric(19, 4)  NOT NULL,
  shipping_total numeric(19, 4)  NOT NULL CHECK (shipping_total >= 0),
  total          numeric(19, 4)  NOT NULL,
  base_total     numeric(19, 4)  NOT NULL,
  note           text,
  owner_id       bigint          REFERENCES app_user (id),
  team_id        bigint          REFERENCES team (id),
  created_at     timestamptz     NOT NULL,
  created_by     bigint,
  updated_at     timestamptz     NOT NULL,
  updated_by     bigint,
  deleted_at     timestamptz,
  custom         jsonb           NOT NULL DEFAULT '{}',
  search         tsvector        NOT NULL,
  CONSTRAINT sales_order_adds_up CHECK (total = subtotal - discount_total + tax_total + shipping_total),
  CHECK ((source_system IS NULL) = (external_id IS NULL))
);
CREATE UNIQUE INDEX sales_order_number_unique ON sales_order (number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX sales_order_external ON sales_order (source_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
-- The rollups of a customer are read from this index alone.
CREATE INDEX sales_order_by_customer ON sales_order (customer_id, ordered_on, id) INCLUDE (status, base_total, deleted_at);
CREATE INDEX sales_order_by_contact ON sales_order (contact_id, ordered_on, id) WHERE contact_id IS NOT NULL;
CREATE INDEX sales_order_by_ordered ON sales_order (ordered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_number ON sales_order (number, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_total ON sales_order (base_total, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_updated ON sales_order (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_created ON sales_order (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_status ON sales_order (status, ordered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_owner ON sales_order (owner_id, ordered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_team ON sales_order (team_id, ordered_on, id) WHERE deleted_at IS NULL AND team_id IS NOT NULL;
CREATE INDEX sales_order_deleted ON sales_order (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX sales_order_search ON sales_order USING gin (search);

CREATE TABLE order_line (
  id               bigint         PRIMARY KEY,
  order_id         bigint         NOT NULL REFERENCES sales_order (id),
  position         integer        NOT NULL,
  product_id       bigint         REFERENCES product (id),
  name             text           NOT NULL CHECK (name <> ''),
  quantity         numeric(19, 6) NOT NULL,
  unit_price       numeric(19, 6) NOT NULL CHECK (unit_price >= 0),
  discount_percent numeric(9, 6)  NOT NULL CHECK (discount_percent BETWEEN 0 AND 100),
  tax_percent      numeric(9, 6)  NOT NULL CHECK (tax_percent BETWEEN 0 AND 100),
  gross            numeric(19, 4) NOT NULL,
  net              numeric(19, 4) NOT NULL,
  tax              numeric(19, 4) NOT NULL,
  total            numeric(19, 4) NOT NULL,
  CONSTRAINT order_line_adds_up CHECK (total = net + tax)
);
CREATE INDEX order_line_order ON order_line (order_id, position);
CREATE INDEX order_line_product ON order_line (product_id, id) WHERE product_id IS NOT NULL;

-- Lines are written with their order and never without, so one look when it is done is enough.
CREATE FUNCTION sales_order_is_sum_of_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  o sales_order;
  s record;
BEGIN
  SELECT * INTO o FROM sales_order WHERE id = NEW.id;
  IF NOT FOUND OR o.version <> NEW.version THEN
    RETURN NULL;
  END IF;
  SELECT coalesce(sum(gross), 0) AS gross, coalesce(sum(net), 0) AS net, coalesce(sum(tax), 0) AS tax
  INTO s FROM order_line WHERE order_id = NEW.id;
  IF o.subtotal <> s.gross OR o.discount_total <> s.gross - s.net OR o.tax_total <> s.tax THEN
    RAISE EXCEPTION 'order % is not the sum of its lines', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sales_order_is_sum_of_lines', TABLE = 'sales_order';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER sales_order_is_sum_of_lines AFTER INSERT OR UPDATE ON sales_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sales_order_is_sum_of_lines();
