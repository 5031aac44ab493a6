-- What people with a narrow reach ask of 1,000,000 customers, in the very shape the engine gives it.
-- psql -v ON_ERROR_STOP=1 -f bench/scoped.sql  (writes owners, teams and shares: use a copy)
\timing off
SET plan_cache_mode = force_custom_plan;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE person AS SELECT 900000000 + n AS id, n FROM generate_series(1, 200) n;
INSERT INTO app_user (id, version, login, name, sort_name, active, roles, language, created_at, updated_at, must_change_password)
SELECT id, 1, 'bench' || n, 'bench ' || n, 'bench ' || n, true, '{representative}', 'en', now(), now(), false FROM person
ON CONFLICT DO NOTHING;
-- 20 people own 500 customers each and 180 own 100 each, spread over the whole table.
UPDATE customer c SET owner_id = 900000000 + o.whose
FROM (SELECT id, CASE WHEN n < 10000 THEN n % 20 + 1 ELSE n % 180 + 21 END AS whose
      FROM (SELECT id, row_number() OVER (ORDER BY id % 1009, id) AS n FROM customer WHERE deleted_at IS NULL) numbered
      WHERE n < 28000) o
WHERE c.id = o.id;
INSERT INTO record_share (type, record_id, user_id, level, created_at)
SELECT 'customer', id, 900000001, 'read', now() FROM customer WHERE deleted_at IS NULL AND id % 97 = 0 LIMIT 10000
ON CONFLICT DO NOTHING;
ANALYZE customer; ANALYZE record_share;

\set shares 'id = ANY(ARRAY(SELECT record_id FROM record_share WHERE type = ''customer'' AND user_id = 900000001 AND (ends_at IS NULL OR ends_at > statement_timestamp())))'
\set tested 'id IN (SELECT record_id FROM record_share WHERE type = ''customer'' AND user_id = 900000001 AND (ends_at IS NULL OR ends_at > statement_timestamp()))'
\set none 'id = ANY(ARRAY(SELECT record_id FROM record_share WHERE type = ''customer'' AND user_id = 900000002 AND (ends_at IS NULL OR ends_at > statement_timestamp())))'
\set page 'ORDER BY updated_at DESC, id DESC LIMIT 51'
\set team 'owner_id = ANY(ARRAY(SELECT g + 900000000 FROM generate_series(1, 20) g))'
\set tree 'owner_id = ANY(ARRAY(SELECT g + 900000000 FROM generate_series(1, 200) g))'

\echo == owning 500
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, name FROM customer WHERE deleted_at IS NULL AND id = ANY(ARRAY(SELECT id FROM customer WHERE deleted_at IS NULL AND (owner_id = 900000002 OR :none))) :page;
\echo == team of 20
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, name FROM customer WHERE deleted_at IS NULL AND id = ANY(ARRAY(SELECT id FROM customer WHERE deleted_at IS NULL AND (:team OR :none))) :page;
\echo == tree of 200
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, name FROM customer WHERE deleted_at IS NULL AND (:tree OR :tested) :page;
\echo == 10,000 shares, owning 500
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, name FROM customer WHERE deleted_at IS NULL AND id = ANY(ARRAY(SELECT id FROM customer WHERE deleted_at IS NULL AND (owner_id = 900000001 OR :shares))) :page;
SELECT 'owner_id = ANY(''{' || string_agg((900000000 + g)::text, ',') || '}''::bigint[])' AS mine FROM generate_series(1, 200) g \gset
\echo == search, tree of 200 and 10,000 shares, the two ways apart
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT * FROM (
  SELECT id, name, updated_at FROM customer WHERE deleted_at IS NULL AND search @@ '''n上海'':*'::tsquery AND :mine
  UNION ALL
  SELECT id, name, updated_at FROM customer WHERE deleted_at IS NULL AND search @@ '''n上海'':*'::tsquery AND :shares AND (:mine) IS NOT TRUE
) customer LIMIT 2001;
\echo == the same, unscoped
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id FROM customer WHERE deleted_at IS NULL AND search @@ '''n上海'':*'::tsquery LIMIT 2001;
\echo == search, team of 20
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id FROM customer WHERE deleted_at IS NULL AND id = ANY(ARRAY(SELECT id FROM customer WHERE deleted_at IS NULL AND (:team OR :none))) AND search @@ '''n上海'':*'::tsquery LIMIT 2001;
