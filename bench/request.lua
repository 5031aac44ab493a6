-- wrk: sends the session cookie, or creates customers; prints requests/s, p50, p95 and errors.
local counter = 0
local create = os.getenv("BENCH_CREATE")
function setup(thread) thread:set("id", counter); counter = counter + 1 end
request = function()
  if not create then return wrk.format("GET", nil, {["Cookie"] = os.getenv("BENCH_COOKIE"), ["Accept-Language"] = "en"}) end
  counter = counter + 1
  local body = '{"name":"Bench ' .. id .. ' ' .. counter .. '","contactMethods":[{"kind":"MOBILE","value":"13812345678"}]}'
  return wrk.format("POST", nil, {["Cookie"] = os.getenv("BENCH_COOKIE"), ["X-XSRF-TOKEN"] = os.getenv("BENCH_CSRF"), ["Content-Type"] = "application/json"}, body)
end
done = function(summary, latency)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format("RESULT %f %f %f %d", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000, errors))
end
