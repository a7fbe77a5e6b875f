# The table and the verdicts out of the lines that run has measured:
# kind way round answered perSecond p50 p95 p99 failed bytes doorMicros serviceMicros databaseMicros succeeded
BEGIN { FS = "\t" }

{
  key = $1 SUBSEP $2
  if (!($1 in seen)) { seen[$1] = 1; kinds[++count] = $1 }
  n[key]++
  for (i = 4; i <= NF; i++) value[key, i, n[key]] = $i
  rate[$1, $2, $3] = $5
  if ($3 > rounds) rounds = $3
  failed += $9
  if ($1 == "progress") acknowledged += $14
}

function sorted_middle(list, size,   i, j, swap) {
  for (i = 2; i <= size; i++)
    for (j = i; j > 1 && list[j - 1] + 0 > list[j] + 0; j--) { swap = list[j]; list[j] = list[j - 1]; list[j - 1] = swap }
  return size % 2 ? list[(size + 1) / 2] : (list[size / 2] + list[size / 2 + 1]) / 2
}

function median(kind, way, field,   key, i, list) {
  key = kind SUBSEP way
  for (i = 1; i <= n[key]; i++) list[i] = value[key, field, i]
  return n[key] ? sorted_middle(list, n[key]) : 0
}

# Of two measurements of the same round, which met the same machine.
function ratio(kind, way, other,   i, list, size) {
  for (i = 1; i <= rounds; i++) if (rate[kind, other, i]) list[++size] = rate[kind, way, i] / rate[kind, other, i]
  return size ? sorted_middle(list, size) : 0
}

function verdict(kind, what, asked, met, measured) {
  if (kind in seen) printf "| %s | %s | %s | %s |\n", what, asked, measured, met ? "yes" : "**no**"
}

END {
  print "| kind | way | answers/s | p50 ms | p95 ms | p99 ms | of nginx | bytes | CPU µs: door | service | PostgreSQL |"
  print "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
  split("direct nginx gateway", ways, " ")
  for (k = 1; k <= count; k++)
    for (w = 1; w <= 3; w++) {
      kind = kinds[k]; way = ways[w]
      printf "| %s | %s | %.0f | %.2f | %.2f | %.2f | %.2f | %.0f | %s | %.0f | %.0f |\n", kind, way,
        median(kind, way, 5), median(kind, way, 6), median(kind, way, 7), median(kind, way, 8), ratio(kind, way, "nginx"),
        median(kind, way, 10), way == "direct" ? "" : sprintf("%.0f", median(kind, way, 11)),
        median(kind, way, 12), median(kind, way, 13)
    }
  print "\n| target | asked | measured | met |\n|---|---|---|---|"
  r = ratio("read", "gateway", "nginx")
  verdict("read", "read a task through the gateway, of nginx", "0.60", r >= 0.6, sprintf("%.2f", r))
  v = median("list", "gateway", 5)
  verdict("list", "list 50 tasks through the gateway", "2,000/s", v >= 2000, sprintf("%.0f/s (direct %.0f)", v, median("list", "direct", 5)))
  v = median("progress", "gateway", 5)
  verdict("progress", "report progress through the gateway", "800/s", v >= 800, sprintf("%.0f/s (direct %.0f)", v, median("progress", "direct", 5)))
  v = median("report", "gateway", 7)
  verdict("report", "completion report through the gateway, p95", "20 ms", v <= 20, sprintf("%.1f ms (direct %.1f)", v, median("report", "direct", 7)))
  verdict("progress", "progress reports acknowledged and not stored", "0", stored >= acknowledged, stored >= acknowledged ? 0 : acknowledged - stored)
  small = heap; large = gsub(/-Xmx256m/, "", small) != 3
  printf "| heap of each service | -Xmx256m | %s | %s |\n", heap, large ? "**no**" : "yes"
  printf "\nRefused or broken: %d.", failed
  if ("progress" in seen)
    printf " Progress reports acknowledged: %d, stored: %d (wrk cuts off what is under way when a measurement ends). The replica of reporting-service had all of them %.1f s after the last.", acknowledged, stored, lag
  print ""
}
