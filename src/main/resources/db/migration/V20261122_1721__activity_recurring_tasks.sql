-- A task that comes back: completing it makes the next one.
ALTER TABLE task
  ADD COLUMN repeats      text CHECK (repeats IN ('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')),
  ADD COLUMN repeat_every int  CHECK (repeat_every BETWEEN 1 AND 99),
  ADD COLUMN repeat_until date;

-- Which task came after which, so that one is followed once however often it is completed.
CREATE TABLE task_succession (
  task_id bigint   PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE,
  next_id bigint   UNIQUE,
  day     smallint NOT NULL CHECK (day BETWEEN 1 AND 31)
);
