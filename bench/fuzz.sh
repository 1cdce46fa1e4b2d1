#!/usr/bin/env bash
# Calls a platform with the district of the tests as its description allows and as nobody should: [CALLS] [SEED]. No answer may
# be a 5xx or one that is not described. Result: bench/results/fuzz.json
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
calls=${1:-20000} seed=${2:-20221204}
mkdir -p -- "$here/results"
cd -- "$here/.."
mvn -q -B -pl platform -am test -Dtest=FuzzerTest,ClientTest,OddAddressesTest -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dzhunsheng.fuzz.calls=$calls" "-Dzhunsheng.fuzz.seed=$seed" "-Dzhunsheng.fuzz.result=$here/results/fuzz.json"
cat -- "$here/results/fuzz.json"
