-- How many masked values a user of the role may have shown to him in 24 hours; 0: none.
ALTER TABLE access_role ADD COLUMN reveals integer NOT NULL DEFAULT 50 CHECK (reveals >= 0);

-- Which masked values were shown to whom, as long as that counts; the audit trail keeps the rest.
CREATE TABLE field_reveal (
  id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id   bigint      NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  at        timestamptz NOT NULL DEFAULT now(),
  type      text        NOT NULL,
  record_id bigint      NOT NULL,
  field     text        NOT NULL
);
CREATE INDEX field_reveal_user ON field_reveal (user_id, at);
