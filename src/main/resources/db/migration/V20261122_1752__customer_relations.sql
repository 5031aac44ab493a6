-- What customers are to each other besides parent and subsidiary: "other" is the kind of "customer".
-- Not unique: after a merge two may say the same, and one may join a customer to itself, until the merge is taken back.
CREATE TABLE customer_relation (
  id            bigint      PRIMARY KEY,
  version       bigint      NOT NULL,
  customer_id   bigint      NOT NULL REFERENCES customer (id),
  kind          text        NOT NULL CHECK (kind IN ('PARTNER', 'SUPPLIER', 'DISTRIBUTOR', 'COMPETITOR', 'REFERRED_BY', 'INVESTS_IN',
                  'SPOUSE', 'FAMILY', 'FRIEND', 'OTHER')),
  other_id      bigint      NOT NULL REFERENCES customer (id),
  label         text,
  since         date,
  until         date,
  note          text,
  source_system text,
  external_id   text,
  created_at    timestamptz NOT NULL,
  created_by    bigint,
  updated_at    timestamptz NOT NULL,
  updated_by    bigint,
  deleted_at    timestamptz,
  custom        jsonb       NOT NULL DEFAULT '{}',
  CHECK ((source_system IS NULL) = (external_id IS NULL))
);
CREATE UNIQUE INDEX customer_relation_external ON customer_relation (source_system, external_id)
  WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE INDEX customer_relation_by_customer ON customer_relation (customer_id, other_id);
CREATE INDEX customer_relation_by_other ON customer_relation (other_id);
CREATE INDEX customer_relation_by_updated ON customer_relation (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_relation_by_created ON customer_relation (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_relation_deleted ON customer_relation (deleted_at, id) WHERE deleted_at IS NOT NULL;
