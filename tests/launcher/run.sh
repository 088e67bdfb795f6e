#!/bin/sh
# Tests of ./brace. Each runs the real launcher and the real poms around a small program, in a
# folder of its own. One line a test: "ok - …" or "not ok - …", the latter with what was said.
# shellcheck disable=SC2317 # the tests are called by name
set -u

here=$(cd "$(dirname "$0")" && pwd -P)
project=$(cd "$here/../.." && pwd -P)
work=$(mktemp -d)
work=$(cd "$work" && pwd -P)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

export BRACE_AOT=off
failures=0

# A copy of the project in the folder $1 with the small program, not built.
fresh() {
  mkdir -p "$1"
  cp -R "$project/brace" "$project/mvnw" "$project/pom.xml" "$project/.mvn" "$1"
  sed -n 's|.*<module>\(.*\)</module>.*|\1|p' "$project/pom.xml" | while IFS= read -r module; do
    mkdir -p "$1/$module/src/main/java/org/brace/$module"
    cp "$project/$module/pom.xml" "$1/$module"
  done
  cp "$here/Brace.java" "$1/cli/src/main/java/org/brace/cli"
}

# The same, sharing what was built once for all tests that do not build.
built() {
  fresh "$1"
  mkdir "$1/target"
  cp -Rp "$work/once built/target/run" "$1/target"
}

# From now on a start of Maven in the folder $1 is an error that shows.
without_maven() {
  printf '#!/bin/sh\necho "Maven was started"\nexit 99\n' >"$1/mvnw"
}

# An empty class Extra in the folder $1.
add_class() {
  printf 'package org.brace.cli;\n\nfinal class Extra {}\n' >"$1/cli/src/main/java/org/brace/cli/Extra.java"
}

# A folder $1 that looks like a JDK of version $2 and tells when it is used.
fake_jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\necho "ran %s"\n' "$1" >"$1/bin/java"
  cp "$1/bin/java" "$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# A machine of our own in the folder $1: tools without any Java, and a launcher that looks for
# JDKs in $1/jvm where the real one looks in /usr/lib/jvm.
own_machine() {
  built "$1/project"
  mkdir -p "$1/tools" "$1/jvm" "$1/home"
  for tool in sh cat cut dirname find grep readlink sed sha256sum shasum sort wc; do
    if command -v "$tool" >/dev/null; then ln -s "$(command -v "$tool")" "$1/tools/$tool"; fi
  done
  sed "s|/usr/lib/jvm/|'$1'/jvm/|; s|/Library/Java|'$1'/Library|" "$project/brace" >"$1/project/brace"
  grep -q "'$1'/jvm/\*" "$1/project/brace"
}

# Runs the launcher of the machine $1, with the further variables that are given.
on() {
  machine=$1
  shift
  env -i PATH="$machine/tools" HOME="$machine/home" BRACE_AOT=off "$@" "$machine/project/brace" version 2>&1
}

# The small program of the module web, in this folder.
web_program() {
  cat >web/src/main/java/org/brace/web/Brace.java <<'END'
package org.brace.web;

public final class Brace {

  private Brace() {}

  public static void main(String[] args) {
    System.out.println(System.getProperty("brace.home") + " " + String.join(" ", args));
  }
}
END
}

# is EXPECTED FOUND
is() {
  [ "$1" = "$2" ] || {
    printf 'expected: %s\nfound:    %s\n' "$1" "$2"
    return 1
  }
}

# ends CODE COMMAND...: runs it, and checks how it ends.
ends() {
  expected=$1
  shift
  code=0
  "$@" || code=$?
  is "exit code $expected" "exit code $code"
}

# Waits until the command holds, half a minute at most.
until_true() {
  tries=0
  until "$@" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 30 ] || return 1
    sleep 1
  done
}

# check NAME FUNCTION: stops at the first thing that fails; inside an "if" the shell would not.
check() {
  (
    set -e
    "$2"
  ) >"$work/said" 2>&1
  code=$?
  if [ "$code" -eq 0 ]; then
    echo "ok - $1"
  else
    echo "not ok - $1"
    sed 's/^/    /' "$work/said"
    failures=$((failures + 1))
  fi
}

# --- The build ---

first_use() {
  fresh "$work/once built"
  cd "$work/once built"
  ./brace version >out 2>err
  is 'extra class: false' "$(cat out)"
  is 'brace: building, once for these sources (log: target/build.log)' "$(cat err)"
  grep -q 'BUILD SUCCESS' target/build.log
}
check 'first use builds in a path with a space; standard output is the answer alone' first_use

second_use() {
  built "$work/second"
  without_maven "$work/second"
  cd "$work/second"
  is 'extra class: false' "$(./brace version 2>&1)"
  if unshare -rn true 2>/dev/null; then
    is 'extra class: false' "$(unshare -rn ./brace version 2>&1)"
  else
    echo 'this machine cannot take the network away' >&2
  fi
}
check 'second use needs neither Maven nor a network' second_use

knowledge_edit() {
  built "$work/edit"
  without_maven "$work/edit"
  cd "$work/edit"
  mkdir -p knowledge-base/facts docs cli/src/test/java
  echo 'id: new' >knowledge-base/facts/new.yaml
  echo 'class NewTest {}' >cli/src/test/java/NewTest.java
  is 'extra class: false' "$(./brace version 2>&1)"
}
check 'an edit of knowledge or of a test rebuilds nothing' knowledge_edit

switched_branch() {
  built "$work/branch"
  cd "$work/branch"
  echo 'target/' >.gitignore
  git init --quiet .
  git add .
  git -c user.name=a -c user.email=a@b -c commit.gpgsign=false commit --quiet -m one
  git checkout --quiet -b other
  add_class .
  git add .
  git -c user.name=a -c user.email=a@b -c commit.gpgsign=false commit --quiet -m two
  is 'extra class: true' "$(./brace version 2>err)"
  git checkout --quiet -
  without_maven .
  is 'extra class: false' "$(./brace version 2>&1)"
  git checkout --quiet mvnw
  git checkout --quiet other
  without_maven .
  is 'extra class: true' "$(./brace version 2>&1)"
}
check 'a switched branch runs its own classes, and switching back needs no build' switched_branch

deleted_class() {
  built "$work/deleted"
  cd "$work/deleted"
  add_class .
  is 'extra class: true' "$(./brace version 2>err)"
  rm cli/src/main/java/org/brace/cli/Extra.java
  echo '// changed' >>cli/src/main/java/org/brace/cli/Brace.java
  is 'extra class: false' "$(./brace version 2>err)"
  grep -q building err
}
check 'a deleted class is gone' deleted_class

two_at_once() {
  fresh "$work/two"
  cd "$work/two"
  ./brace version >out1 2>err1 &
  first=$!
  ./brace version >out2 2>err2 &
  second=$!
  wait "$first"
  wait "$second"
  is 'extra class: false' "$(cat out1)"
  is 'extra class: false' "$(cat out2)"
  is 1 "$(cat err1 err2 | grep -c building)"
  ends 1 test -e target/run/lock
}
check 'two at once build once, and both answer' two_at_once

dead_lock() {
  built "$work/dead"
  cd "$work/dead"
  echo '// changed' >>cli/src/main/java/org/brace/cli/Brace.java
  sh -c 'exit 0' &
  mkdir target/run/lock
  echo $! >target/run/lock/owner
  wait $!
  is 'extra class: false' "$(./brace version 2>err)"
}
check 'the lock of one that was killed is taken over' dead_lock

stopped_build() {
  built "$work/stopped"
  cd "$work/stopped"
  echo '// changed' >>cli/src/main/java/org/brace/cli/Brace.java
  # In Maven's place something that takes long and can be looked for.
  cat >mvnw <<'END'
#!/bin/sh
echo $$ >maven
mkdir -p "target/run/$PPID.part"
exec sleep 60
END
  ./brace version >out 2>err &
  launcher=$!
  until_true test -s maven
  kill -TERM "$launcher"
  ends 143 wait "$launcher"
  is '' "$(cat out)"
  is '' "$(find target/run -name lock -o -name '*.part')"
  ends 1 kill -0 "$(cat maven)"
}
check 'a build that is stopped leaves no process, no lock and no torso' stopped_build

broken_source() {
  built "$work/broken"
  cd "$work/broken"
  echo 'not Java' >>cli/src/main/java/org/brace/cli/Brace.java
  ends 1 ./brace version >out 2>err
  is '' "$(cat out)"
  grep -q 'Brace.java:\[' err
  grep -q 'brace: the build failed' err
  ends 1 ./brace version >out 2>err
}
check 'a source that does not compile is told, and never runs' broken_source

empty_home() {
  fresh "$work/no home"
  cd "$work/no home"
  # What was downloaded before saves the network; a home that Maven finds by itself would fail.
  mkdir -p target/maven
  known=${MAVEN_USER_HOME:-${HOME:-/nonexistent}/.m2}
  for part in wrapper repository; do
    if [ -d "$known/$part" ]; then ln -s "$known/$part" target/maven/; fi
  done
  unset MAVEN_USER_HOME
  export MAVEN_OPTS=-Duser.home=/dev/null
  is 'extra class: false' "$(HOME='' ./brace version 2>err)"
  is 'extra class: false' "$(unset HOME && ./brace version 2>&1)"
}
check 'an empty or missing HOME is no obstacle' empty_home

# --- The JDK ---

places() {
  m="$work/ma chine"
  own_machine "$m"
  fake_jdk "$m/elsewhere/brace" 25.0.3
  fake_jdk "$m/elsewhere/given" 25
  fake_jdk "$m/old" 17.0.15
  fake_jdk "$m/next" 26.0.1
  fake_jdk "$m/jvm/early" 2.5
  is "ran $m/elsewhere/brace" "$(on "$m" BRACE_JAVA_HOME="$m/elsewhere/brace" JAVA_HOME="$m/elsewhere/given")"
  is "ran $m/elsewhere/given" "$(on "$m" JAVA_HOME="$m/elsewhere/given")"
  fake_jdk "$m/home/.jdks/temurin-25" 25.0.1
  is "ran $m/home/.jdks/temurin-25" "$(on "$m" JAVA_HOME="$m/old")"
  fake_jdk "$m/home/.sdkman/candidates/java/25-tem" 25.0.2
  is "ran $m/home/.sdkman/candidates/java/25-tem" "$(on "$m" JAVA_HOME="$m/old")"
  fake_jdk "$m/jvm/temurin-25" 25.0.3
  is "ran $m/jvm/temurin-25" "$(on "$m" BRACE_JAVA_HOME="$m/next" JAVA_HOME="$m/old")"
  fake_jdk "$m/on-path" 25.0.3
  ln -s ../on-path/bin/java "$m/tools/java"
  is "ran $m/on-path" "$(on "$m" JAVA_HOME="$m/old")"
  rm "$m/tools/java"
  ln -s "$m/old/bin/java" "$m/tools/java"
  is "ran $m/jvm/temurin-25" "$(on "$m" JAVA_HOME="$m/old")"
}
check 'a JDK 25 is found in each place; 17 and 26 are passed over' places

no_jdk() {
  m="$work/bare"
  own_machine "$m"
  fake_jdk "$m/old" 17.0.15
  fake_jdk "$m/jvm/java-17" 17.0.15
  ln -s "$m/old/bin/java" "$m/tools/java"
  mkdir -p "$m/jvm/runtime-only"
  echo 'JAVA_VERSION="25.0.3"' >"$m/jvm/runtime-only/release"
  said=$(ends 1 on "$m" JAVA_HOME="$m/old")
  is 1 "$(printf '%s\n' "$said" | wc -l | tr -d ' ')"
  printf '%s\n' "$said" | grep -q 'brace: no JDK 25 found: get one from https://'
  said=$(ends 1 on "$m" HOME=)
  printf '%s\n' "$said" | grep -q 'brace: no JDK 25 found'
  env -i PATH="$m/tools" "$m/project/brace" | grep -q 'brace assess'
}
check 'without a JDK 25 one line says how to get one' no_jdk

# --- The command ---

arguments() {
  m="$work/arguments"
  built "$m/project"
  without_maven "$m/project"
  mkdir -p "$m/some where" "$m/bin"
  ln -s "$m/project/brace" "$m/bin/real"
  ln -s real "$m/bin/brace"
  cd "$m/some where"
  expected=$(printf 'home %s\nfile %s\nfile %s' "$m/project" "$m/some where/a b.yaml" "$m/some where/*")
  is "$expected" "$(../project/brace assess 'a b.yaml' '*' 2>&1)"
  is "$expected" "$(../bin/brace assess 'a b.yaml' '*' 2>&1)"
  is "$expected" "$(PATH="$m/bin:$PATH" brace assess 'a b.yaml' '*' 2>&1)"
  is "$(printf 'home %s\nfile %s' "$m/project" "$m/bin/a.yaml")" "$(cd ../bin && sh brace assess a.yaml 2>&1)"
  head -c 200000 /dev/zero >long
  is "$(printf 'home %s\nfile %s' "$m/project" "$m/some where/long")" "$(../project/brace assess long 2>&1)"
  mkdir -p "$m/decoy/project"
  cd "$m"
  is "home $m/project" "$(CDPATH="$m/decoy" project/brace assess 2>&1)"
}
check 'from any folder, through links too, files are the callers own' arguments

exit_codes() {
  built "$work/codes"
  cd "$work/codes"
  for code in 0 1 2 77; do ends "$code" ./brace check "$code"; done
}
check 'exit codes pass' exit_codes

signals() {
  built "$work/signals"
  cd "$work/signals"
  ./brace show >out 2>err &
  program=$!
  until_true grep -q ready out
  kill -TERM "$program"
  ends 143 wait "$program"
  is "$(printf 'ready\nbye')" "$(cat out)"
}
check 'a signal reaches the program, which ends in order' signals

bench() {
  built "$work/bench"
  mkdir "$work/bench/some where"
  cd "$work/bench/some where"
  cat >../benchmark/src/main/java/org/brace/benchmark/Bench.java <<'END'
package org.brace.benchmark;

public final class Bench {

  private Bench() {}

  public static void main(String[] args) {
    System.out.println(System.getProperty("brace.home") + " " + args.length + " " + args[1]);
  }
}
END
  is "$work/bench 2 40x150 P10" "$(../brace bench --only '40x150 P10' 2>err)"
  grep -q building err
  without_maven ..
  is "$work/bench 2 40x150 P10" "$(../brace bench --only '40x150 P10' 2>&1)"
  is 'extra class: false' "$(../brace version 2>&1)"
}
check 'bench builds its own program, once, and leaves the usual one alone' bench

serve() {
  built "$work/serve"
  cd "$work/serve"
  web_program
  is "$work/serve serve --port 1" "$(./brace serve --port 1 2>err)"
  grep -q building err
  without_maven .
  is "$work/serve backup a.zip" "$(./brace backup a.zip 2>&1)"
  is 'extra class: false' "$(./brace version 2>&1)"
}
check 'serve and backup are one program of their own, built once' serve

standard_input() {
  fresh "$work/input"
  cd "$work/input"
  is "$(printf 'a: 1\nb: 2')" "$(printf 'a: 1\nb: 2\n' | ./brace golden 2>err)"
}
check 'standard input is the programs own, on first use too' standard_input

listing() {
  fresh "$work/list"
  cd "$work/list"
  ./brace >out 2>err
  is '' "$(cat err)"
  is 'serve backup restore rotate-key ask assess report check show evaluate import-ddxplus simulate bench test tidy golden version' \
    "$(sed -n 's/^  .\/brace \([a-z-]*\)  *[A-Z].*/\1/p' out | tr '\n' ' ' | sed 's/ $//')"
  ends 2 ./brace asess 2>err
  grep -q "no command 'asess'" err
  ends 2 ./brace '......' 2>err
  ends 1 test -e target
}
check 'alone it lists its commands; a wrong one ends with 2; neither builds' listing

start_up_cache() {
  fresh "$work/cache"
  cd "$work/cache"
  unset BRACE_AOT
  is 'extra class: false' "$(./brace version 2>err)"
  cache=$(ls target/run/*/cache)
  is 'extra class: false' "$(./brace version 2>&1)"
  echo damaged >"$cache"
  is 'extra class: false' "$(./brace version 2>&1)"
}
check 'the start-up cache is made, and one that does not fit is passed over in silence' start_up_cache

# Java is told to end where it cannot use the cache: otherwise nobody would see it.
start_up_cache_of_serve() {
  fresh "$work/serve cache"
  cd "$work/serve cache"
  unset BRACE_AOT
  web_program
  ./brace serve --port 1 >/dev/null 2>err
  is 'brace: building, once for these sources (log: target/build.log)' "$(cat err)"
  without_maven .
  export JAVA_TOOL_OPTIONS=-XX:AOTMode=on
  is "$work/serve cache serve --port 1" "$(./brace serve --port 1 2>/dev/null)"
  echo damaged >"$(find target/run -name cache)"
  ends 1 ./brace serve --port 1 2>/dev/null
}
check 'serve has a start-up cache of its own, made by a rehearsal, and Java uses it' start_up_cache_of_serve

rehearsal_fails() {
  fresh "$work/no cache"
  cd "$work/no cache"
  unset BRACE_AOT
  web_program
  sed -i.bak 's/public static void main(String\[\] args) {/&\n    if (args[1].equals("--rehearse")) Runtime.getRuntime().halt(1);/' web/src/main/java/org/brace/web/Brace.java
  is "$work/no cache serve --port 1" "$(./brace serve --port 1 2>err)"
  grep -q 'no start-up cache could be made' err
}
check 'a start-up cache that cannot be made is told, and nothing is lost' rehearsal_fails

late_cache() {
  built "$work/late cache"
  cd "$work/late cache"
  without_maven .
  unset BRACE_AOT
  is '' "$(find target/run -name '*cache')"
  is 'extra class: false' "$(./brace version 2>&1)"
  is 1 "$(find target/run -name cache | wc -l | tr -d ' ')"
  ends 1 test -e target/run/lock
  is 'extra class: false' "$(JAVA_TOOL_OPTIONS=-XX:AOTMode=on ./brace version 2>/dev/null)"
}
check 'a build made without its start-up cache gets it from the first run that may use it' late_cache

late_cache_fails() {
  built "$work/never cache"
  cd "$work/never cache"
  without_maven .
  unset BRACE_AOT
  fake_jdk "$work/never jdk" 25
  cat >"$work/never jdk/bin/java" <<'END'
#!/bin/sh
case "$*" in *AOTCacheOutput*) echo tried >>tried && exit 1 ;; esac
echo ran
END
  export BRACE_JAVA_HOME="$work/never jdk"
  is 'ran' "$(./brace version 2>err)"
  grep -q 'no start-up cache could be made' err
  is 'ran' "$(./brace version 2>&1)"
  is tried "$(cat tried)"
}
check 'one that cannot be made is told once, and not tried again' late_cache_fails

if command -v shellcheck >/dev/null; then
  lint() { cd "$project" && shellcheck -x brace tests/launcher/run.sh .ci/run; }
  check 'shellcheck finds nothing' lint
fi

exit "$((failures > 0))"
