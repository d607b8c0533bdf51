#!/usr/bin/env bash
# Hostile files of every format through the whole program, COUNT of each (default 2000) from seed SEED (default 0).
# Usage: tests/hostile.sh [COUNT [SEED]]
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
dotnet build tests/Directives.Cli.Tests --configuration Release --nologo --verbosity quiet
DIRECTIVES_HOSTILE=${1:-2000} DIRECTIVES_SEED=${2:-0} exec tests/Directives.Cli.Tests/bin/Release/net10.0/Directives.Cli.Tests \
  -noLogo -noColor -diagnostics -class 'Directives.Cli.Tests.Faults.HostileInputTests'
