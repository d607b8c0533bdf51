#!/usr/bin/env bash
# Builds everything in Release with warnings as errors and runs all tests. Last line: N passed, N failed, N skipped.
# Arguments, if any, are handed to every test program, for example: ./test.sh -class '*DeadlineTests'
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" >/dev/null && pwd -P)
cd "$root"
# shellcheck source=scripts/prepare.sh
source scripts/prepare.sh

# Longest time for one test project, in seconds; a hang must not look like slow progress.
limit=900

find_dotnet
find_system_packages

results=$root/artifacts/tests
rm -rf "$results"
mkdir -p "$results"

passed=0 failed=0 skipped=0 broken=0

close() {
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [[ $failed == 0 && $broken == 0 ]]
}

printf 'Building Directives.sln …\n'
if ! dotnet build Directives.sln --configuration Release --disable-build-servers -warnaserror -nologo -verbosity:quiet \
  >"$results/build.log" 2>&1; then
  cat "$results/build.log"
  printf 'The build failed: no test was run.\n'
  failed=1
  close
fi

# Value of a counter of the result file's <assembly> element.
counter() { sed -n 's/.*<assembly [^>]* '"$1"'="\([0-9]*\)".*/\1/p' "$2" | head -n 1; }

for project in tests/*.Tests/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  program=tests/$name/bin/Release/net10.0/$name
  result=$results/$name.xml
  log=$results/$name.log
  code=0
  timeout --kill-after=10 "$limit" "$program" -noLogo -noColor -xml "$result" "$@" >"$log" 2>&1 </dev/null || code=$?

  if [[ ! -s $result ]] || [[ -z $(counter total "$result") ]]; then
    printf '%s: crashed or ran out of %d s (exit code %d); its output:\n' "$name" "$limit" "$code"
    tail -n 60 "$log"
    broken=1
    failed=$((failed + 1))
    continue
  fi

  p=$(counter passed "$result") f=$(($(counter failed "$result") + $(counter errors "$result"))) s=$(counter skipped "$result")
  printf '%s: %d passed, %d failed, %d skipped\n' "$name" "$p" "$f" "$s"
  awk '/\[SKIP\]$/ { print; getline; print }' "$log"
  if [[ $f != 0 ]]; then
    awk '/\[SKIP\]$/ { getline; next } /^  (Discover|Starting|Finished)/ { next } { print }' "$log"
  elif [[ $code != 0 ]]; then
    printf '%s: ended with exit code %d although no test failed; its last output:\n' "$name" "$code"
    tail -n 20 "$log"
    f=1
  elif [[ $# == 0 && $((p + s)) == 0 ]]; then
    printf '%s: ran no test at all.\n' "$name"
    f=1
  fi

  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

close
