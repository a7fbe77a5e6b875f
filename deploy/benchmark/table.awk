# The table and the verdicts out of the lines that run has measured:
# kind way round answered perSecond p50 p95 p99 failed bytes doorMicros serviceMicros databaseMicros succeeded
# Of imports: kind document imports p50 p95 p99 max refused, and of large ones idleLive peakLive idleResident peakResident;
# submit-evidence and fixed-rate-… as import; escalation notices seconds;
# read-under-imports round, perSecond p50 p95 failed alone and under imports, then as the others from imports on.
BEGIN { FS = "\t" }

$1 ~ /^import/ {
  imports[++measured] = sprintf("| %s | %s | %d | %.0f | %.0f | %.0f | %.0f |", $1, $2, $3, $4, $5, $6, $7)
  failed += $8
  seen[$1] = 1
  if ($1 == "import") {
    import_p50 = import_p50 (import_p50 ? ", " : "") sprintf("%.0f", $4)
    import_p95 = import_p95 (import_p95 ? ", " : "") sprintf("%.0f", $5)
    if ($5 > slowest_p95) slowest_p95 = $5
  } else {
    large_document = $2; large_p50 = $4; large_max = $7
    live = $10 - $9; live_text = sprintf("%d MB (%d, at most %d)", live, $9, $10)
    resident = $12 - $11; resident_text = sprintf("%d MB (%d, at most %d)", resident, $11, $12)
  }
  next
}

$1 == "submit-evidence" || $1 ~ /^fixed-rate/ {
  imports[++measured] = sprintf("| %s | %s | %d | %.1f | %.1f | %.1f | %.1f |", $1, $2, $3, $4, $5, $6, $7)
  failed += $8
  seen[$1] = 1
  at_p50[$1] = $4; at_p95[$1] = $5
  next
}

$1 == "escalation" {
  seen[$1] = 1
  escalated = $2; escalated_in = $3
  next
}

$1 == "read-under-imports" {
  seen[$1] = 1
  slower[++under] = $9 / $5
  alone_p95[under] = $5; under_p95[under] = $9; alone_rate[under] = $3; under_rate[under] = $7
  failed += $6 + $10 + $16
  held += $11; held_seconds_p95[under] = $13
  next
}

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

# What nobody has set a target for.
function told(kind, what, measured) {
  if (kind in seen) printf "| %s | | %s | |\n", what, measured
}

function verdict(kind, what, asked, met, measured) {
  if (kind in seen) printf "| %s | %s | %s | %s |\n", what, asked, measured, met ? "yes" : "**no**"
}

END {
  if (count) print_ways()
  if (measured) {
    print "\n| kind | what | times | p50 ms | p95 ms | p99 ms | slowest ms |\n|---|---|--:|--:|--:|--:|--:|"
    for (i = 1; i <= measured; i++) print imports[i]
  }
  if (under) {
    print "\n| kind | | answers/s | p95 ms |\n|---|---|--:|--:|"
    printf "| read-under-imports | alone | %.0f | %.2f |\n", sorted_middle(alone_rate, under), sorted_middle(alone_p95, under)
    printf "| read-under-imports | 50 imports under way | %.0f | %.2f |\n", sorted_middle(under_rate, under), sorted_middle(under_p95, under)
  }
  print_targets()
}

function print_ways(   k, w, kind, way) {
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
}

function print_targets(   r, v, small, large) {
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
  verdict("import", "a district's work points through the gateway (.txt, .docx), p95", "150 ms", slowest_p95 < 150, sprintf("%s ms (p50 %s)", import_p95, import_p50))
  verdict("import-large", large_document ", slowest", "3 s", large_max < 3000, sprintf("%.1f s (p50 %.1f)", large_max / 1000, large_p50 / 1000))
  verdict("import-large", "its live heap above idle", "128 MB", live <= 128, live_text)
  verdict("import-large", "its resident memory above idle", "128 MB", resident <= 128, resident_text)
  if (under) v = sorted_middle(slower, under)
  verdict("read-under-imports", "p95 of reads while 50 imports are under way, of the p95 alone", "2.0", v <= 2, sprintf("%.1f", v))
  v = median("todo", "gateway", 7)
  verdict("todo", "what a leader has to do, through the gateway, p95", "30 ms", v <= 30, sprintf("%.1f ms (direct %.1f)", v, median("todo", "direct", 7)))
  v = median("todo-unchanged", "gateway", 7)
  verdict("todo-unchanged", "the same, unchanged (304), p95", "30 ms", v <= 30, sprintf("%.1f ms (direct %.1f)", v, median("todo-unchanged", "direct", 7)))
  told("lights", "the green ones of a plan's 60 tasks through the gateway", sprintf("%.0f/s, p95 %.1f ms", median("lights", "gateway", 5), median("lights", "gateway", 7)))
  told("submit-evidence", "report with two files of 1 MB through the gateway, p95 (p50)", sprintf("%.0f ms (%.0f)", at_p95["submit-evidence"], at_p50["submit-evidence"]))
  if (escalated_in) told("escalation", "notices that go up a level", sprintf("%.0f/s (%d in %.1f s)", escalated / escalated_in, escalated, escalated_in))
  v = at_p95["fixed-rate-read"]
  verdict("fixed-rate-read", "readings at the fixed rate, p95 (p50)", "50 ms", v <= 50, sprintf("%.1f ms (%.1f)", v, at_p50["fixed-rate-read"]))
  v = at_p95["fixed-rate-write"]
  verdict("fixed-rate-write", "progress reports at the fixed rate, p95 (p50)", "200 ms", v <= 200, sprintf("%.1f ms (%.1f)", v, at_p50["fixed-rate-write"]))
  small = heap; large = gsub(/-Xmx256m/, "", small) != 3
  printf "| heap of each service | -Xmx256m | %s | %s |\n", heap, large ? "**no**" : "yes"
  printf "\nRefused or broken: %d.", failed
  if ("progress" in seen)
    printf " Progress reports acknowledged: %d, stored: %d (wrk cuts off what is under way when a measurement ends). The replica of reporting-service had all of them %.1f s after the last.", acknowledged, stored, lag
  if (under)
    printf " While tasks were read: %d imports, p95 %.1f s each (50 wait, two are read at a time).", held, sorted_middle(held_seconds_p95, under) / 1000
  print ""
}
