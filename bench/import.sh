#!/usr/bin/env bash
# Imports a file of customers as a user would, then writes the same rows by bare COPY: bench/import.sh DATA_DIR FILE.csv [PORT].
# The file comes from io.guanxi.bench.WriteCustomersCsv. DATA_DIR is new, or has no customers yet.
set -euo pipefail
data=$1; file=$2; port=${3:-8090}; here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$data"
export GUANXI_ADMIN_PASSWORD=$BENCH_PASSWORD
. "$here/session.sh"

api() { curl -sf -b "$cookies" -H "X-XSRF-TOKEN: $BENCH_CSRF" "$@"; }
import=$(api -F "file=@$file" "$base/api/v1/imports?type=customers" | grep -o '"id":[0-9]*' | head -n 1 | cut -d: -f2)
fields='name kind stage industry rating sourceSystem externalId contactMethods.MOBILE contactMethods.EMAIL'
mapping=$(n=0; for field in $fields; do printf '{"column":%d,"field":"%s"},' $n "$field"; n=$((n + 1)); done)
api -X PUT -H 'Content-Type: application/json' -d "{\"mapping\":[${mapping%,}]}" "$base/api/v1/imports/$import" >/dev/null
api -X POST "$base/api/v1/imports/$import/run" >/dev/null
while sleep 2; do
  state=$(api "$base/api/v1/imports/$import" | grep -o '"state":"[A-Z_]*"' | head -n 1)
  case $state in *RUNNING*) ;; *) break ;; esac
done
seconds=$(sql -c "SELECT round(extract(epoch FROM finished_at - started_at), 1) FROM import_job WHERE id = $import")
rows=$(sql -c "SELECT created FROM import_job WHERE id = $import")
echo "import                       $state $rows customers in $seconds s, $(awk "BEGIN {printf \"%.0f\", $rows / $seconds}")/s"
resident

# The rows that it wrote, into tables of the same shape and indexes, one COPY each.
spool=$(mktemp -d -p "$data"); chmod 700 "$spool"
total=0
for table in customer contact_method record_change duplicate_key import_issue; do
  columns=$(sql -c "SELECT string_agg(quote_ident(column_name), ',' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = '$table' AND table_schema = 'public' AND is_generated = 'NEVER'")
  sql -c "\\copy (SELECT $columns FROM public.$table ORDER BY ctid) TO '$spool/$table'"
  sql -c "CREATE SCHEMA IF NOT EXISTS bare" -c "CREATE TABLE bare.$table (LIKE public.$table INCLUDING ALL)"
  sql -c CHECKPOINT 2>/dev/null || true
  begin=$(date +%s.%N)
  sql -c "\\copy bare.$table ($columns) FROM '$spool/$table'"
  took=$(awk "BEGIN {print $(date +%s.%N) - $begin}")
  echo "bare COPY of $table          $took s"
  total=$(awk "BEGIN {print $total + $took}")
done
echo "bare COPY ÷ import           $(awk "BEGIN {printf \"%.2f\", $total / $seconds}")"
sql -c "DROP SCHEMA bare CASCADE"
rm -r "$spool"
