#!/usr/bin/env bash
# What people with a narrow reach wait for: bench/scoped.sh DATA_DIR [PORT], on a copy that bench/scoped.sql was run on. Needs wrk and jq.
# Each of the same requests is measured for who owns 500, a team of 20, a tree of 200 with 10,000 shares, and without a scope, in one run.
set -euo pipefail
data=$1; port=${2:-8090}; here=$(cd "$(dirname "$0")" && pwd)
seconds=${SECONDS_EACH:-10}; clients=8
. "$here/session.sh"

as_admin() { curl -sf -b "$cookies" -H "X-XSRF-TOKEN: $BENCH_CSRF" -H 'Content-Type: application/json' "$@"; }
role() { as_admin "$base/api/v1/roles" -d "{\"name\":\"bench $1 $RANDOM\",\"base\":\"representative\",\"rights\":{\"customers\":{\"read\":\"$1\"}}}" | jq -r .key; }
team() { as_admin "$base/api/v1/teams" -d "{\"name\":\"bench $RANDOM $1\"${2:+,\"parent\":$2}}" | jq -r .id; }
member() { as_admin -X PUT "$base/api/v1/teams/$1/members/$2" -d '{"primary":true}' >/dev/null; }

own=representative; teams=$(role team); tree=$(role tree)
top=$(team top)
for part in $(seq 0 9); do
  below=$(team "$part" "$top")
  for n in $(seq $((part * 20 + 1)) $((part * 20 + 20))); do [ "$n" -le 200 ] && [ "$n" != 1 ] && member "$below" $((900000000 + n)); done
done
member "$top" 900000001
sql -c "UPDATE app_user SET password_hash = (SELECT password_hash FROM app_user WHERE login = 'admin'), roles = CASE login
  WHEN 'bench1' THEN '{$tree}'::text[] WHEN 'bench3' THEN '{$teams}' ELSE '{$own}' END WHERE login LIKE 'bench%'"

sign_in() { # login
  local jar; jar=$(mktemp)
  curl -s -c "$jar" "$base/api/v1/session" >/dev/null
  curl -sf -b "$jar" -c "$jar" -H "X-XSRF-TOKEN: $(awk '/XSRF/ {print $7}' "$jar")" -H 'Content-Type: application/json' \
    -d "{\"login\":\"$1\",\"password\":\"$BENCH_PASSWORD\"}" "$base/api/v1/session" >/dev/null
  BENCH_COOKIE=$(awk '!/^# / && NF > 6 {printf "%s=%s; ", $6, $7}' "$jar")
  export BENCH_COOKIE
  local found; found=$(curl -s -H "Cookie: $BENCH_COOKIE" "$base/api/v1/customers?limit=1&count=exact" | jq -r .count)
  echo "== $1, who reaches $found"
}
load() { wrk -t2 -c$clients -d"$1" -s "$here/request.lua" "$base$2" 2>/dev/null; }
measure() { # name, path
  load "${WARM_EACH:-5}" "$2" >/dev/null
  load "$seconds" "$2" | awk -v name="$1" '/^RESULT/ {printf "%-28s %8.0f/s  p50 %7.1f ms  p95 %7.1f ms  errors %d\n", name, $2, $3, $4, $5}'
}
shown="fields=name,number,stage,phone,email,owner,purchaseAmount,lastPurchaseOn,updatedAt"
for who in admin bench2 bench3 bench1; do
  sign_in "$who"
  measure "list, as the app shows it" "/api/v1/customers?limit=50&count=none&$shown"
  measure "filtered list" "/api/v1/customers?limit=50&count=none&filter=stage==DORMANT&$shown"
  measure "search, one in a thousand" "/api/v1/customers?limit=50&q=%E9%BE%98%E9%9D%90&$shown"
  measure "search, half the rows" "/api/v1/customers?limit=50&q=%E6%9C%89%E9%99%90&$shown"
done
resident
