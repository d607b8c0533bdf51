#!/usr/bin/env bash
# Throughput of `process` on generated text files, store included: documents a second and the peak memory of the process.
# The files are the directives of corpus/documents with a number of their own each, so that no two are equal.
# Usage: benchmarks/batch.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-2000}
./directives --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/in"
made=0
while [ "$made" -lt "$count" ]; do
  for text in corpus/documents/*.txt; do
    [ "$made" -lt "$count" ] || break
    made=$((made + 1))
    { cat "$text"; printf '\n\nBản số %d.\n' "$made"; } > "$work/in/$(printf '%06d' "$made").txt"
  done
done
bytes=$(du -sb "$work/in" | cut -f1)

start=$(date +%s%N)
# VmHWM is the peak resident size; the process is asked for it while it runs, the last answer counts.
artifacts/cli/directives process "$work/in" --store "$work/store.db" --progress none >"$work/out" 2>&1 &
pid=$!
peak=0
while kill -0 "$pid" 2>/dev/null; do
  now=$(awk '/^VmHWM:/ {print $2}' "/proc/$pid/status" 2>/dev/null || true)
  [ -n "${now:-}" ] && peak=$now
  sleep 0.1
done
wait "$pid"
seconds=$(awk -v a="$start" -v b="$(date +%s%N)" 'BEGIN { print (b - a) / 1e9 }')

again=$(date +%s%N)
artifacts/cli/directives process "$work/in" --store "$work/store.db" --progress none >/dev/null 2>&1
resumed=$(awk -v a="$again" -v b="$(date +%s%N)" 'BEGIN { print (b - a) / 1e9 }')

echo "| files | MB of text | seconds | documents/s | peak memory, MB | run again over the same files, seconds | store, MB |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
awk -v n="$count" -v b="$bytes" -v s="$seconds" -v p="$peak" -v r="$resumed" -v d="$(du -sb "$work/store.db" | cut -f1)" \
  'BEGIN { printf "| %d | %.1f | %.1f | %.0f | %.0f | %.1f | %.1f |\n", n, b / 1e6, s, n / s, p / 1024, r, d / 1e6 }'
