#!/usr/bin/env bash
# Measures the start page of a running server: bench/home.sh BASE_URL TOKEN [TIMES]; one caller, what each panel asks for.
set -euo pipefail
base=$1/api/v1; token=$2; times=${3:-60}
measure() { # name, path
  for _ in $(seq "$times"); do curl -s -g -o /dev/null -w '%{time_total}\n' -H "Authorization: Bearer $token" "$base/$2"; done | sort -n |
    awk -v name="$1" '{t[NR] = $1 * 1000} END {printf "%-16s p50 %6.1f ms  p95 %6.1f ms\n", name, t[int(NR * 0.5) + 1], t[int(NR * 0.95)]}'
}
customer="fields=name,stage,nextContactOn,lastContactAt,lastTouchAt&limit=8&count=estimate"
measure "(warm-up)" "home/figures"
measure "figures" "home/figures"
measure "tasks due" "tasks?named=mine,today&sort=dueOn&fields=subject,dueOn,status,priority,customer&limit=8&count=estimate"
measure "contacts due" "customers?named=mine,due&sort=nextContactOn&$customer"
measure "no contact lately" "customers?named=mine,neglected&filter=nextContactOn=empty=true&sort=lastTouchAt&$customer"
measure "top customers" "customers?filter=purchaseCount=gt=0&sort=-purchaseAmount&fields=name,purchaseAmount&limit=6&count=none"
measure "stopped buying" "customers?named=inactive&sort=-purchaseAmount&fields=name,purchaseAmount,lastPurchaseOn&limit=6&count=estimate"
