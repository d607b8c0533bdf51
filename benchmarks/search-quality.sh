#!/usr/bin/env bash
# The judged queries of corpus/search, by kind, against this library's search and against plain FTS5 over the same duties.
# Usage: benchmarks/search-quality.sh
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Directives.Pipeline.Tests -c Release -v q -nologo >&2
table=$(mktemp)
trap 'rm -f "$table"' EXIT
DIRECTIVES_SEARCH_TABLE=$table dotnet tests/Directives.Pipeline.Tests/bin/Release/net10.0/Directives.Pipeline.Tests.dll \
  -method '*Every_kind_of_query_is_judged*' >&2
cat "$table"
