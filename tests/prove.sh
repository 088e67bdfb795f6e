# What `./brace test` does. ./brace reads this file, which so has the JDK and Maven at hand. Its last
# line is "N passed, N failed"; it ends with 1 where anything failed.
# shellcheck shell=sh disable=SC2154 # root and fail come from ./brace

left_out=long
case $* in
  '') ;;
  --all) left_out='' ;;
  *) fail "test knows no option but --all: $*" 2 ;;
esac

# The start-up cache is for running, not for proving.
export BRACE_AOT=off

proof=$root/target/proof
rm -rf "$proof"
mkdir -p "$proof"

# One line for a part that is not counted test by test, or that broke before its tests were.
verdict() {
  if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; fi
}

{
  # It builds small programs one after the other, and Maven begins with modules that wait for each
  # other: side by side they use two cores.
  "$root/tests/launcher/run.sh" >"$proof/launcher" 2>&1 &
  launcher=$!
  trap 'kill "$launcher" 2>/dev/null; exit 130' HUP INT TERM
  code=0
  (maven -T 3 -Pproof "-Dleft-out-tests=$left_out" --fail-at-end verify) || code=$?
  verdict "$code" 'format, compiler checks and all modules'
  code=0
  wait "$launcher" || code=$?
  cat "$proof/launcher"
  verdict "$code" 'the launcher'
  code=0
  "$root/brace" check || code=$?
  verdict "$code" 'the knowledge base'
} | tee "$proof/lines"

# Surefire's files tell its tests, the lines above all the others.
{
  cat "$proof/lines"
  find "$proof" -name 'TEST-*.xml' -exec sed -n '/^<testsuite /p' {} +
} | awk '
  function attribute(name) {
    return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3) + 0 : 0
  }
  /^ok - / { passed++ }
  /^not ok - / { failed++ }
  /^<testsuite / {
    bad = attribute("errors") + attribute("failures")
    failed += bad
    skipped += attribute("skipped")
    passed += attribute("tests") - bad - attribute("skipped")
  }
  END {
    printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
    exit failed > 0 || passed == 0
  }'
