-- Which attempt holds the key, and whether it has written anything: after a crash an attempt that
-- wrote nothing may be repeated, one that did may not.
ALTER TABLE idempotency_key ADD COLUMN attempt uuid NOT NULL;
ALTER TABLE idempotency_key ADD COLUMN written boolean NOT NULL DEFAULT false;
