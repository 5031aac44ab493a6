#!/usr/bin/env bash
# Measures one loaded database: bench/measure.sh DATA_DIR [PORT]. Needs wrk and pgbench; the server runs from the packaged jar.
set -euo pipefail
data=$1; port=${2:-8090}; here=$(cd "$(dirname "$0")" && pwd)
seconds=${SECONDS_EACH:-20}; clients=8
. "$here/session.sh"

measure() { # name, path, seconds
  wrk -t2 -c$clients -d"$3" -s "$here/request.lua" "$base$2" 2>/dev/null | awk -v name="$1" '/^RESULT/ {printf "%-28s %8.0f/s  p50 %7.1f ms  p95 %7.1f ms  errors %d\n", name, $2, $3, $4, $5}'
}
id=$(curl -s -b "$cookies" "$base/api/v1/customers?limit=1&fields=name" | grep -o '"id":[0-9]*' | head -n 1 | cut -d: -f2)
measure "(warm-up)" "/api/v1/customers?limit=50" "${WARM_UP:-60}"
measure "list" "/api/v1/customers?limit=50&count=none" "$seconds"
measure "list with estimated count" "/api/v1/customers?limit=50" "$seconds"
measure "filtered list" "/api/v1/customers?limit=50&count=none&filter=stage==DORMANT" "$seconds"
measure "search, rare" "/api/v1/customers?limit=50&q=%E9%BE%98%E9%9D%90" "$seconds"
measure "search, half the rows" "/api/v1/customers?limit=50&q=%E6%9C%89%E9%99%90" "$seconds"
measure "record page" "/api/v1/customers/$id" "$seconds"
measure "record page, timeline" "/api/v1/customers/$id/timeline" "$seconds"
measure "offset 50,000 or the end" "/api/v1/customers?limit=50&count=none&sort=name&offset=${OFFSET:-50000}" "$seconds"
BENCH_CREATE=1 measure "create a customer" "/api/v1/customers" "$seconds"
resident

pg=$(sed -n 4p "$data/postgres/cluster/postmaster.pid")
PGPASSWORD=$(sed -n 2p "$data/postgres/secret") pgbench -n -M prepared -c $clients -j 2 -T "$seconds" -f "$here/list.sql" -h localhost -p "$pg" -U guanxi guanxi 2>/dev/null |
  awk '/^tps/ {printf "%-28s %8.0f/s\n", "bare SQL of the list", $3}'
