-- Load for `./brace serve`, with wrk: docs/performance.md has the commands.
--
--   wrk [options] -s benchmark/web/load.lua ADDRESS -- [every=MS] [FILE...]
--
-- With files: each in turn is the body of a POST. Without: GET. `every` is how long a connection waits before each
-- request, in milliseconds, so that N connections ask at most N * 1000 / MS times a second.

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
end

function delay()
  return every
end

local next = 0

function request()
  if #bodies == 0 then
    return wrk.format("GET")
  end
  next = next % #bodies + 1
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, bodies[next])
end
