#!/usr/bin/env bash
# Measures one loaded database: bench/measure.sh DATA_DIR [PORT]. Needs wrk and pgbench; the server runs from the packaged jar.
# SECONDS_EACH, WARM_UP (before all) and WARM_EACH (before each line) are seconds; OFFSET is the row that the deep page starts at.
set -euo pipefail
data=$1; port=${2:-8090}; here=$(cd "$(dirname "$0")" && pwd)
seconds=${SECONDS_EACH:-20}; clients=8
. "$here/session.sh"

load() { wrk -t2 -c$clients -d"$1" -s "$here/request.lua" "$base$2" 2>/dev/null; }
measure() { # name, path
  load "${WARM_EACH:-10}" "$2" >/dev/null
  load "$seconds" "$2" | awk -v name="$1" '/^RESULT/ {printf "%-28s %8.0f/s  p50 %7.1f ms  p95 %7.1f ms  errors %d\n", name, $2, $3, $4, $5}'
}
bare() { # name, file
  PGPASSWORD=$(sed -n 2p "$data/postgres/secret") pgbench -n -M prepared -c $clients -j 2 -T "$seconds" -f "$here/$2" -h localhost \
    -p "$(sed -n 4p "$data/postgres/cluster/postmaster.pid")" -U guanxi guanxi 2>/dev/null | awk -v name="$1" '/^tps/ {printf "%-28s %8.0f/s\n", name, $3}'
}
shown="fields=name,number,stage,phone,email,owner,purchaseAmount,lastPurchaseOn,updatedAt"
id=$(curl -s -b "$cookies" "$base/api/v1/customers?limit=1&fields=name" | grep -o '"id":[0-9]*' | head -n 1 | cut -d: -f2)
load "${WARM_UP:-60}" "/api/v1/customers?limit=50" >/dev/null
measure "list, as the app shows it" "/api/v1/customers?limit=50&count=none&$shown"
measure "list, every field" "/api/v1/customers?limit=50&count=none"
measure "list with estimated count" "/api/v1/customers?limit=50&$shown"
measure "filtered list" "/api/v1/customers?limit=50&count=none&filter=stage==DORMANT&$shown"
measure "search, rare" "/api/v1/customers?limit=50&q=%E9%BE%98%E9%9D%90&$shown"
measure "search, half the rows" "/api/v1/customers?limit=50&q=%E6%9C%89%E9%99%90&$shown"
measure "record page" "/api/v1/customers/$id"
measure "record page, timeline" "/api/v1/customers/$id/timeline"
measure "offset 50,000 or the end" "/api/v1/customers?limit=50&count=none&sort=name&offset=${OFFSET:-50000}&$shown"
BENCH_CREATE=1 measure "create a customer" "/api/v1/customers"
resident
bare "bare SQL of the list shown" list-app.sql
bare "bare SQL, every field" list.sql
