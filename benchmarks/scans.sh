#!/usr/bin/env bash
# How well scans are read: makes scans of directives, reads them with the plain engine and with this project, and prints errors, ratios and records by variant.
# Usage: benchmarks/scans.sh [--seed N] [--variants a,b,…] [--keep DIR] [FOLDER|FILE.txt…]
# A FOLDER holds NAME.txt with NAME.gold.json, a FILE.txt has its gold beside it; without any, directives of this project's corpus are taken. Seed 1 is for tuning, the figures are made with another.
# Needs what corpus/tools/make_scans.py needs, and tesseract with its Vietnamese data.
set -euo pipefail
cd "$(dirname "$0")/.."
seed=4711 options=() variants=() folders=() texts=()
while [ $# -gt 0 ]; do
  case $1 in
    --seed) seed=$2; shift 2 ;;
    --variants) options+=(--variants "$2"); variants=(--variants "$2"); shift 2 ;;
    --keep) options+=(--keep "$2"); shift 2 ;;
    *.txt) texts+=("$1") options+=(--gold "$(dirname "$1")"); shift ;;
    *) folders+=("$1"); shift ;;
  esac
done

if [ $((${#folders[@]} + ${#texts[@]})) -gt 0 ]; then
  for folder in "${folders[@]}"; do texts+=("$folder"/*.txt); done
else
  folders=(corpus/documents corpus/held-out)
  for name in kh-ubnd-ha-nam-2024-phong-chay cv-so-gddt-lam-dong-2024-an-toan-truong-hoc ct-ubnd-tuyen-quang-2025-an-toan-giao-thong \
    nq-hdnd-thanh-hoa-2024-cham-soc-nguoi-cao-tuoi kh-bcd-an-giang-2024-giam-ngheo-bieu-chi-tieu; do
    texts+=("corpus/documents/$name.txt")
  done
  for name in kh-ubnd-soc-trang-2019-chat-thai-nhua cv-ubnd-huyen-krong-nang-2014-bao-hiem-y-te kh-ubnd-xa-tan-ky-2026-chuyen-doi-so; do
    texts+=("corpus/held-out/$name.txt")
  done
fi
for folder in "${folders[@]}"; do options+=(--gold "$folder"); done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 corpus/tools/make_scans.py --out "$work" --seed "$seed" "${variants[@]}" "${texts[@]}"
dotnet run -c Release --project benchmarks/Directives.ScanQuality -- "$work" "${options[@]}"
