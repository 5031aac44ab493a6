# Sourced: starts the packaged jar on a data directory and signs in. Wants $data, $port, $here and BENCH_PASSWORD.
base="http://localhost:$port"
jar=$(ls "$here"/../target/guanxi-*.jar | grep -v plain | head -n 1)
java -Xmx512m -jar "$jar" --server.port="$port" --guanxi.data-dir="$data" --guanxi.sample=none >"$data/bench.log" 2>&1 &
server=$!
trap 'kill $server; wait $server' EXIT
for _ in $(seq 240); do curl -sf "$base/actuator/health/readiness" >/dev/null && break; sleep 0.25; done

cookies=$(mktemp)
curl -s -c "$cookies" "$base/api/v1/session" >/dev/null
csrf=$(awk '/XSRF/ {print $7}' "$cookies")
curl -sf -b "$cookies" -c "$cookies" -H "X-XSRF-TOKEN: $csrf" -H 'Content-Type: application/json' \
  -d "{\"login\":\"admin\",\"password\":\"$BENCH_PASSWORD\"}" "$base/api/v1/session" >/dev/null
curl -s -b "$cookies" -c "$cookies" "$base/api/v1/session" >/dev/null
export BENCH_CSRF=$(awk '/XSRF/ {print $7}' "$cookies")
export BENCH_COOKIE=$(awk '!/^# / && NF > 6 {printf "%s=%s; ", $6, $7}' "$cookies")
resident() { ps -o rss= -p $server | awk '{printf "resident memory of the app     %.0f MB\n", $1 / 1024}'; }
sql() { PGPASSWORD=$(sed -n 2p "$data/postgres/secret") psql -qAt -h localhost -p "$(sed -n 4p "$data/postgres/cluster/postmaster.pid")" -U guanxi guanxi "$@"; }
