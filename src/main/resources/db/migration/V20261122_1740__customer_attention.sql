-- When a customer was last in touch or, never having been, came in: what neglect is measured from.
ALTER TABLE customer ADD COLUMN last_touch_at timestamptz GENERATED ALWAYS AS (coalesce(last_contact_at, created_at)) STORED;

CREATE INDEX customer_by_last_touch ON customer (last_touch_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_owner_touch ON customer (owner_id, last_touch_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_owner_next_contact ON customer (owner_id, next_contact_on NULLS FIRST, id)
  WHERE deleted_at IS NULL AND next_contact_on IS NOT NULL;
