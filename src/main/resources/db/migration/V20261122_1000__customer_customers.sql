CREATE SEQUENCE customer_number AS bigint;

CREATE TABLE customer (
  id                  bigint      PRIMARY KEY,
  version             bigint      NOT NULL,
  number              text        NOT NULL,
  kind                text        NOT NULL CHECK (kind IN ('COMPANY', 'PERSON')),
  name                text        NOT NULL CHECK (name <> ''),
  sort_name           text        COLLATE "C" NOT NULL,
  second_name         text,
  industry            text,
  company_size        text,
  source              text,
  stage               text        NOT NULL CHECK (stage IN ('PROSPECT', 'CUSTOMER', 'REPEAT', 'DORMANT', 'CHURNED')),
  tax_number          text,
  language            text,
  rating              integer     CHECK (rating BETWEEN 0 AND 5),
  parent_id           bigint      REFERENCES customer (id),
  email               text,
  phone               text,
  website             text,
  next_contact_on     date,
  tags                text[]      NOT NULL DEFAULT '{}',
  note                text,
  source_system       text,
  external_id         text,
  first_purchase_on   date,
  last_purchase_on    date,
  purchase_count      bigint      NOT NULL DEFAULT 0,
  purchase_amount     numeric(19, 4) NOT NULL DEFAULT 0,
  last_contact_at     timestamptz,
  owner_id            bigint      REFERENCES app_user (id),
  team_id             bigint      REFERENCES team (id),
  created_at          timestamptz NOT NULL,
  created_by          bigint,
  updated_at          timestamptz NOT NULL,
  updated_by          bigint,
  deleted_at          timestamptz,
  custom              jsonb       NOT NULL DEFAULT '{}',
  search              tsvector    NOT NULL,
  CHECK ((source_system IS NULL) = (external_id IS NULL))
);
CREATE UNIQUE INDEX customer_number_unique ON customer (number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX customer_external ON customer (source_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE INDEX customer_by_updated ON customer (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_created ON customer (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_name ON customer (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_amount ON customer (purchase_amount, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_last_purchase ON customer (last_purchase_on NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_next_contact ON customer (next_contact_on NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_owner ON customer (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_team ON customer (team_id, updated_at, id) WHERE deleted_at IS NULL AND team_id IS NOT NULL;
CREATE INDEX customer_by_stage ON customer (stage, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_parent ON customer (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX customer_by_email ON customer (email) WHERE deleted_at IS NULL AND email IS NOT NULL;
CREATE INDEX customer_by_phone ON customer (phone) WHERE deleted_at IS NULL AND phone IS NOT NULL;
CREATE INDEX customer_deleted ON customer (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX customer_search ON customer USING gin (search);

CREATE TABLE contact (
  id              bigint      PRIMARY KEY,
  version         bigint      NOT NULL,
  customer_id     bigint      NOT NULL REFERENCES customer (id),
  name            text        NOT NULL CHECK (name <> ''),
  sort_name       text        COLLATE "C" NOT NULL,
  form_of_address text,
  department      text,
  job_title       text,
  decision_role   text,
  birthday        date,
  email           text,
  phone           text,
  note            text,
  source_system   text,
  external_id     text,
  owner_id        bigint      REFERENCES app_user (id),
  team_id         bigint      REFERENCES team (id),
  created_at      timestamptz NOT NULL,
  created_by      bigint,
  updated_at      timestamptz NOT NULL,
  updated_by      bigint,
  deleted_at      timestamptz,
  custom          jsonb       NOT NULL DEFAULT '{}',
  search          tsvector    NOT NULL,
  CHECK ((source_system IS NULL) = (external_id IS NULL))
);
CREATE UNIQUE INDEX contact_external ON contact (source_system, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
CREATE INDEX contact_by_customer ON contact (customer_id, id);
CREATE INDEX contact_by_updated ON contact (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_created ON contact (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_name ON contact (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_owner ON contact (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_deleted ON contact (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX contact_search ON contact USING gin (search);

CREATE TABLE contact_method (
  id             bigint  PRIMARY KEY,
  customer_id    bigint  REFERENCES customer (id),
  contact_id     bigint  REFERENCES contact (id),
  position       integer NOT NULL,
  kind           text    NOT NULL CHECK (kind IN ('EMAIL', 'PHONE', 'MOBILE', 'FAX', 'WECHAT', 'WECOM', 'DINGTALK',
                   'FEISHU', 'WHATSAPP', 'LINKEDIN', 'WEBSITE', 'OTHER')),
  value          text    NOT NULL CHECK (value <> ''),
  normalized     text    NOT NULL,
  label          text,
  primary_one    boolean NOT NULL DEFAULT false,
  do_not_contact boolean NOT NULL DEFAULT false,
  CHECK ((customer_id IS NULL) <> (contact_id IS NULL))
);
CREATE INDEX contact_method_customer ON contact_method (customer_id, position) WHERE customer_id IS NOT NULL;
CREATE INDEX contact_method_contact ON contact_method (contact_id, position) WHERE contact_id IS NOT NULL;
CREATE INDEX contact_method_normalized ON contact_method (normalized, kind);

CREATE TABLE customer_address (
  id          bigint  PRIMARY KEY,
  customer_id bigint  NOT NULL REFERENCES customer (id),
  position    integer NOT NULL,
  kind        text    NOT NULL CHECK (kind IN ('OFFICE', 'BILLING', 'SHIPPING', 'HOME', 'OTHER')),
  country     text,
  province    text,
  city        text,
  district    text,
  line        text,
  postcode    text
);
CREATE INDEX customer_address_customer ON customer_address (customer_id, position);
CREATE INDEX customer_address_city ON customer_address (city, customer_id);
