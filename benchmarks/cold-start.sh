#!/usr/bin/env bash
# Times the built program from a cold process: --help, one text file, and a born-digital PDF of ten pages or more
# (PDFs of corpus/documents joined by poppler's pdfunite). Prints the median of the runs in milliseconds, and processor time.
# Usage: benchmarks/cold-start.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-10}
./directives --version >/dev/null
program=artifacts/cli/directives
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

parts=()
pages=0
for pdf in corpus/documents/*.pdf; do
  parts+=("$pdf")
  pages=$((pages + $(pdfinfo "$pdf" | awk '/^Pages:/ {print $2}')))
  [ "$pages" -ge 10 ] && break
done
pdfunite "${parts[@]}" "$work/ten.pdf"

measure() {
  local name=$1
  shift
  "$@" >/dev/null 2>&1 || true
  for _ in $(seq "$runs"); do
    { TIMEFORMAT='%R %U %S'; time "$@" >/dev/null 2>"$work/messages"; } 2>>"$work/times"
  done
  sort -n "$work/times" | awk -v name="$name" '{ wall[NR] = $1; cpu[NR] = $2 + $3 } END { m = int((NR + 1) / 2); printf "| %s | %d | %d |\n", name, wall[m] * 1000, cpu[m] * 1000 }'
  rm -f "$work/times"
}

echo "| command | wall, ms | processor, ms |"
echo "| --- | --- | --- |"
measure "directives --help" "$program" --help
measure "directives extract (text, 2 pages)" "$program" extract corpus/documents/kh-ubnd-ha-nam-2024-phong-chay.txt
measure "directives extract (PDF, $pages pages)" "$program" extract "$work/ten.pdf"
