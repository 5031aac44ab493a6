-- Two small types that exist in tests only: one with every field kind, and its children.
CREATE SEQUENCE specimen_number AS bigint;
CREATE TABLE specimen (
  id bigint PRIMARY KEY, version bigint NOT NULL, number text NOT NULL, name text NOT NULL,
  sort_name text COLLATE "C" NOT NULL, remark text, story text, quantity integer, weight numeric(19, 6), share numeric(9, 4),
  amount numeric(19, 4), currency text, made_on date, seen_at timestamptz, fragile boolean NOT NULL DEFAULT false,
  colour text, uses text[] NOT NULL DEFAULT '{}', email text, phone text, phone_raw text, website text,
  country text, province text, city text, district text, line text, postcode text,
  sibling_id bigint REFERENCES specimen (id), sibling_count bigint NOT NULL DEFAULT 0, tags text[] NOT NULL DEFAULT '{}',
  extra jsonb, code text, owner_id bigint REFERENCES app_user (id), created_at timestamptz NOT NULL, created_by bigint,
  updated_at timestamptz NOT NULL, updated_by bigint, deleted_at timestamptz, custom jsonb NOT NULL DEFAULT '{}',
  search tsvector NOT NULL
);
CREATE UNIQUE INDEX specimen_code ON specimen (code) WHERE deleted_at IS NULL;
CREATE INDEX specimen_by_name ON specimen (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX specimen_by_updated ON specimen (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX specimen_by_quantity ON specimen (quantity NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX specimen_search ON specimen USING gin (search);
CREATE TABLE specimen_part (
  id bigint PRIMARY KEY, specimen_id bigint NOT NULL REFERENCES specimen (id), position integer NOT NULL,
  name text NOT NULL, amount numeric(19, 4)
);
