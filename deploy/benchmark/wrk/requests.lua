-- The requests of one measurement. After "--": what to ask, the folder of the province's files, a word that makes
-- idempotency keys of this round unique. Every thread of wrk has a state of its own and runs init.

local KINDS = {
  ["read"] = { rows = "tasks.tsv", path = "/api/v1/tasks/%s" },
  ["read-one-bureau"] = { rows = "tasks.tsv", path = "/api/v1/tasks/%s", bureau = "0" },
  ["list"] = { rows = "plans.tsv", path = "/api/v1/plans/%s/tasks?limit=50" },
  ["list-one-bureau"] = { rows = "plans.tsv", path = "/api/v1/plans/%s/tasks?limit=50", bureau = "0" },
  -- Of a plan that was issued today all sixty tasks are still green.
  ["lights"] = { rows = "plans.tsv", path = "/api/v1/plans/%s/tasks?limit=60&light=green" },
  -- Of one leader, again and again: a line with a token and the entity tag of the list.
  ["todo"] = { own = "todo.tsv", path = "/api/v1/me/todo?limit=50" },
  ["todo-unchanged"] = { own = "todo.tsv", path = "/api/v1/me/todo?limit=50", unchanged = true },
  ["progress"] = { rows = "reportable.tsv", path = "/api/v1/tasks/%s/progress-reports" },
  ["report"] = { rows = "plans.tsv", path = "/api/v1/reports/completion?plan=%s", as_planner = true },
}

local NARRATIVE = "本月完成现场走访和台账核对，已整改问题三项，其余按计划推进，预计下月底前完成阶段任务。"
local BODY = '{"status":"under-way","percent":%d,"unitId":"%s","narrative":"' .. NARRATIVE .. '"}'

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("thread_number", threads)
end

local function lines(file)
  local all = {}
  for line in assert(io.open(file)):lines() do
    local fields = {}
    for field in line:gmatch("[^\t]+") do fields[#fields + 1] = field end
    all[#all + 1] = fields
  end
  return all
end

-- What does not change from one request of a row to the next is put together once.
local function prepare(kind, folder, host)
  if kind.own then
    local row = lines(folder .. "/" .. kind.own)[1]
    return { {
      path = kind.path,
      tail = " HTTP/1.1\r\nHost: " .. host .. "\r\nAuthorization: Bearer " .. row[1] .. "\r\n"
        .. (kind.unchanged and "If-None-Match: " .. row[2] .. "\r\n" or ""),
    } }
  end
  local tokens = lines(folder .. "/tokens.tsv")
  local tails = {}
  for bureau, pair in ipairs(tokens) do
    local token = kind.as_planner and pair[1] or pair[2]
    tails[bureau] = " HTTP/1.1\r\nHost: " .. host .. "\r\nAuthorization: Bearer " .. token .. "\r\n"
  end
  local rows = {}
  for _, row in ipairs(lines(folder .. "/" .. kind.rows)) do
    if not kind.bureau or row[2] == kind.bureau then
      rows[#rows + 1] = { path = kind.path:format(row[1]), tail = tails[tonumber(row[2]) + 1], unit = row[3] }
    end
  end
  return rows
end

function init(args)
  local name, folder, round = args[1], args[2], args[3]
  math.randomseed(os.time() * 16 + thread_number)
  local rows = prepare(KINDS[name], folder, wrk.host .. ":" .. wrk.port)
  local random, count, sent = math.random, #rows, 0
  if name ~= "progress" then
    function request()
      local row = rows[random(count)]
      return "GET " .. row.path .. row.tail .. "\r\n"
    end
    return
  end
  function request()
    local row = rows[random(count)]
    local body = BODY:format(random(99), row.unit)
    sent = sent + 1
    return "POST " .. row.path .. row.tail .. "Idempotency-Key: " .. round .. "-" .. thread_number .. "-" .. sent
      .. "\r\nContent-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
  end
end

-- Answered, seconds, statuses of 400 and above, broken connections, then latencies in milliseconds, bytes of an answer with its head.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT\t%d\t%.3f\t%d\t%d\t%.2f\t%.2f\t%.2f\t%.0f\n",
    summary.requests, summary.duration / 1e6, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    summary.bytes / math.max(1, summary.requests)))
end
