-- Load for `./brace serve`, with wrk: docs/performance.md has the commands.
--
--   wrk [options] -s benchmark/web/load.lua ADDRESS -- [every=MS] [FILE...]
--
-- With files: each in turn is the body of a POST. Without: GET. `every` is how long a connection waits before each
-- request in the mean, in milliseconds, so that N connections ask at most about N * 1000 / MS times a second. Each wait
-- is drawn anew (exponential, from a fixed seed), as people come who know nothing of each other: with equal waits the
-- connections fall into step, and what is measured is how long a queue of all of them takes.

local bodies = {}
local every = 0

function init(arguments)
  for _, argument in ipairs(arguments) do
    local wait = argument:match("^every=(%d+)$")
    if wait then
      every = tonumber(wait)
    else
      local file = assert(io.open(argument, "r"))
      bodies[#bodies + 1] = file:read("*a")
      file:close()
    end
  end
  if every == 0 then
    delay = nil
  end
  math.randomseed(1)
end

function delay()
  return -math.log(1 - math.random()) * every
end

local next = 0

function request()
  if #bodies == 0 then
    return wrk.format("GET")
  end
  next = next % #bodies + 1
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, bodies[next])
end
