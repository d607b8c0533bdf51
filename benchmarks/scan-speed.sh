#!/usr/bin/env bash
# Pages a second from scans to records in a store, start included, on all cores, beside the plain engine's command run page after page with its threads limited to one;
# peak memory of a worker.
# Usage: benchmarks/scan-speed.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
export OMP_THREAD_LIMIT=1 TIMEFORMAT=%R
./directives --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 corpus/tools/make_scans.py --out "$work" --seed 4711 --variants clean \
  corpus/documents/{kh-ubnd-ha-nam-2024-phong-chay,ct-ubnd-tuyen-quang-2025-an-toan-giao-thong,kh-bcd-an-giang-2024-giam-ngheo-bieu-chi-tieu}.txt \
  corpus/documents/{nq-hdnd-thanh-hoa-2024-cham-soc-nguoi-cao-tuoi,cv-so-gddt-lam-dong-2024-an-toan-truong-hoc}.txt \
  corpus/held-out/kh-ubnd-soc-trang-2019-chat-thai-nhua.txt
for pdf in "$work"/*.pdf; do pdftoppm -r 200 -gray "$pdf" "$work/$(basename "$pdf" .pdf)"; done
pages=$(find "$work" -name '*.pgm' | wc -l)

fail() {
  echo "benchmarks/scan-speed.sh: $1" >&2
  exit 1
}

plain() {
  local page
  for page in "$work"/*.pgm; do tesseract "$page" - -l vie >"$page.txt" 2>/dev/null || fail "the plain engine failed at $page"; done
}

ours() {
  rm -f "$work"/store.db*
  artifacts/cli/directives process "$work"/*.pdf --store "$work/store.db" --format json >"$work/said" 2>"$work/messages" &
  local program=$! peak=0 now worker
  while kill -0 "$program" 2>/dev/null; do
    for worker in $(pgrep -P "$program" || true); do
      now=$(awk '/^VmHWM:/ { print $2 }' "/proc/$worker/status" 2>/dev/null || true)
      if [ "${now:-0}" -gt "$peak" ]; then peak=$now; fi
    done
    sleep 0.2
  done
  wait "$program" || fail "the program failed: $(cat "$work/messages")"
  echo "$peak" >>"$work/peaks"
}

letters() { tr -d '[:space:]' | wc -m; }

# A page that is left out takes no time: both must have read every page, and this project no less of a document than the plain engine.
check() {
  local page pdf document=0 plain ours
  for page in "$work"/*.pgm; do
    plain=$(letters <"$page.txt")
    [ "$plain" -ge 100 ] || fail "the plain engine read $plain letters on $page"
  done
  /usr/bin/python3 -c 'import json, sys
said, pages = json.load(open(sys.argv[1])), int(sys.argv[2])
sys.exit(said["pages"] != pages or said["failed"] or said["warnings"] != [])' "$work/said" "$pages" ||
    fail "not all of $pages pages were read: $(cat "$work/said")"
  for pdf in "$work"/*.pdf; do
    document=$((document + 1))
    plain=$(cat "${pdf%.pdf}"-*.pgm.txt | letters)
    ours=$(artifacts/cli/directives show "d$document" --text --store "$work/store.db" | letters)
    [ $((ours * 100)) -ge $((plain * 95)) ] || fail "this project read $ours letters of $pdf, the plain engine $plain"
  done
}

for ((round = 0; round < rounds; round++)); do
  { time plain; } 2>>"$work/plain"
  { time ours; } 2>>"$work/ours"
  check
done
awk -v pages="$pages" -v peak="$(sort -n "$work/peaks" | tail -n 1)" '
  FNR == 1 { file++ }
  { if (!(file in best) || $1 < best[file]) best[file] = $1 }
  END {
    print "| pages | plain engine, pages/s | this project, pages/s | ratio | peak memory of a worker, MB |"
    print "| --- | --- | --- | --- | --- |"
    printf "| %d | %.2f | %.2f | %.2f | %d |\n", pages, pages / best[1], pages / best[2], best[1] / best[2], peak / 1024
  }' "$work/plain" "$work/ours"
