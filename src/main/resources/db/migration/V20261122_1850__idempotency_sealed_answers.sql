-- Answers may hold what is shown once (links, tokens, recovery codes): they are sealed from now on.
DELETE FROM idempotency_key;
