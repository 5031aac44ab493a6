-- There is always one of the two; known as such, the order by it is served by the index in both directions.
ALTER TABLE customer ALTER COLUMN last_touch_at SET NOT NULL;
