-- A known text, sealed: a node that cannot open it has another key than its database was sealed with.
CREATE TABLE secret_key_check (
  only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT secret_key_check_only_one CHECK (only_one),
  sealed   bytea   NOT NULL
);
