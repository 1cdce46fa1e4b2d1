#!/usr/bin/env bash
# What each verb of zs takes from the command to its end on one small text of its own: start, work and all.
# Results: bench/results/start.json
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
rounds=${1:-7}
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
mkdir -- "$folder/laws"
version() { # YEAR ARTICLE
  printf '%s\n' '# 示范条例' "$1年1月1日 示范大会通过" '<!-- INFO END -->' '第一条 为了示范，制定本条例。' "$2" \
    "第三条 违反本条例第二条的，依照《示范条例》第一条和行政处罚法第九条处理。" "第四条 本条例自$1年2月1日起施行。"
}
version 2019 '第二条 示范人应当在十日内报告。' >"$folder/laws/示范条例(2019-01-01).md"
version 2021 '第二条 示范人应当在五日内报告。' >"$folder/laws/示范条例(2021-01-01).md"
old="$folder/laws/示范条例(2019-01-01).md" now="$folder/laws/示范条例(2021-01-01).md"
export XDG_CACHE_HOME=$folder/cache

milliseconds() { # VERB ARGUMENT...: each round's, in order of size; the first, which may build and fill caches, is left out
  local round from
  for ((round = 0; round <= rounds; round++)); do
    from=$(date +%s%3N)
    "$here/../zs" "$@" >/dev/null 2>&1 || (($? == 1))
    ((round == 0)) || printf '%s\n' $(($(date +%s%3N) - from))
  done | sort -n | paste -sd,
}

"$here/../zs" diff --format decision "$old" "$now" >"$folder/决定.txt" || true
release=$(. "${JAVA_HOME:?}/release" && printf '%s' "$JAVA_VERSION")
mkdir -p -- "$here/results"
cat >"$here/results/start.json" <<TEXT
{
 "name": "start",
 "date": "$(date -u +%F)",
 "machine": {"cores": $(nproc), "memoryMiB": $(awk '/MemTotal/ { printf "%d", $2 / 1024 }' /proc/meminfo), "jdk": "$release"},
 "milliseconds": {
  "help": [$(milliseconds parse --help)],
  "parse": [$(milliseconds parse "$now")],
  "cite": [$(milliseconds cite "$now")],
  "diff": [$(milliseconds diff "$old" "$now")],
  "replay": [$(milliseconds replay "$old" "$folder/决定.txt")],
  "impact": [$(milliseconds impact --laws "$folder/laws" --change 示范条例 "$now")],
  "check": [$(milliseconds check "$now")],
  "lint": [$(milliseconds lint "$now")]
 }
}
TEXT
cat -- "$here/results/start.json"
