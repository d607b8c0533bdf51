#!/usr/bin/env bash
# Keeps what this version writes, for the tests that later versions still read it: records as JSON, a store, and the
# duties in it as lists print them. Run once before a release; commit the folder it makes.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." >/dev/null && pwd -P)
version=$(sed -n 's:.*<Version>\([0-9]*\.[0-9]*\)\..*</Version>.*:\1:p' "$root/Directory.Build.props")
kept=$root/tests/Directives.Pipeline.Tests/Compatibility/released/$version

# Paths are kept in the store: they must be nobody's.
work=/tmp/directives-release
rm -rf "$work" "$kept"
mkdir -p "$work/archive" "$kept"
for name in ct-ubnd-tuyen-quang-2025-an-toan-giao-thong kh-bnnmt-2025-moi-truong-lang-nghe qd-ubnd-hung-yen-2025-cai-cach-hanh-chinh; do
  cp "$root/corpus/documents/$name.txt" "$work/archive/"
done
cp "$root/corpus/documents/tb-ubnd-gia-lai-2024-dau-tu-cong.pdf" "$work/archive/"
: >"$work/archive/empty.txt"

cd "$work"
"$root/directives" process archive --store register.sqlite --progress none >/dev/null || [[ $? == 3 ]]
"$root/directives" extract archive/*.txt archive/*.pdf --out "$kept" >/dev/null 2>&1 || [[ $? == 3 ]]
"$root/directives" tasks --store register.sqlite --limit 10000 --format jsonl >"$kept/duties.jsonl"
sqlite3 register.sqlite 'PRAGMA wal_checkpoint(TRUNCATE); VACUUM' >/dev/null
cp register.sqlite "$kept/"
rm -rf "$work"
ls -l "$kept"
