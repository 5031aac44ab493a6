#!/usr/bin/env bash
# Measures one loaded database: bench/measure.sh DATA_DIR [PORT]. Needs wrk and pgbench; the server runs from the packaged jar.
set -euo pipefail
data=$1; port=${2:-8090}; here=$(cd "$(dirname "$0")" && pwd); base="http://localhost:$port"
seconds=${SECONDS_EACH:-20}; clients=8
jar=$(ls "$here"/../target/guanxi-*.jar | grep -v plain | head -n 1)
java -Xmx512m -jar "$jar" --server.port="$port" --guanxi.data-dir="$data" --guanxi.sample=none >"$data/bench.log" 2>&1 &
server=$!
trap 'kill $server' EXIT
for _ in $(seq 120); do curl -sf "$base/actuator/health/readiness" >/dev/null && break; sleep 0.5; done

cookies=$(mktemp)
curl -s -c "$cookies" "$base/api/v1/session" >/dev/null
csrf=$(awk '/XSRF/ {print $7}' "$cookies")
curl -sf -b "$cookies" -c "$cookies" -H "X-XSRF-TOKEN: $csrf" -H 'Content-Type: application/json' \
  -d "{\"login\":\"admin\",\"password\":\"$BENCH_PASSWORD\"}" "$base/api/v1/session" >/dev/null
curl -s -b "$cookies" -c "$cookies" "$base/api/v1/session" >/dev/null
export BENCH_CSRF=$(awk '/XSRF/ {print $7}' "$cookies")
export BENCH_COOKIE=$(awk '!/^# / && NF > 6 {printf "%s=%s; ", $6, $7}' "$cookies")

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
ps -o rss= -p $server | awk '{printf "resident memory of the app     %.0f MB\n", $1 / 1024}'

pg=$(sed -n 4p "$data/postgres/cluster/postmaster.pid")
PGPASSWORD=$(sed -n 2p "$data/postgres/secret") pgbench -n -M prepared -c $clients -j 2 -T "$seconds" -f "$here/list.sql" -h localhost -p "$pg" -U guanxi guanxi 2>/dev/null |
  awk '/^tps/ {printf "%-28s %8.0f/s\n", "bare SQL of the list", $3}'
