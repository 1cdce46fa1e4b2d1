#!/usr/bin/env bash
# What grep takes to count the lines that begin an article, beside zs parse and zs cite over the same folder, each the
# whole process. The folder is that of ZHUNSHENG_LAWS. Results: bench/results/grep.json
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
rounds=${1:-7}
folder=${ZHUNSHENG_LAWS:-}
[[ -d $folder ]] || { echo 'grep.sh：没有法规的文件夹。请用 ZHUNSHENG_LAWS 指定' >&2; exit 2; }
"$here/../zs" parse --help >/dev/null # whatever has to be built is built before

pattern='^第[零〇一二三四五六七八九十百千0-9]+条'
milliseconds() { # COMMAND...: each round's, in order of size, parted by a comma
  local round from
  for ((round = 0; round < rounds; round++)); do
    from=$(date +%s%3N)
    "$@" >/dev/null
    printf '%s\n' $(($(date +%s%3N) - from))
  done | sort -n | paste -sd,
}
count() { grep -rchE --include='*.md' "$pattern" "$folder" | awk '{ n += $1 } END { print n }'; }
ascii() { LC_ALL=C grep -rchE --include='*.md' '^第.*条' "$folder"; }

files=$(find "$folder" -name '*.md' ! -name README.md | wc -l)
bytes=$(find "$folder" -name '*.md' ! -name README.md -printf '%s\n' | awk '{ n += $1 } END { print n }')
release=$(. "${JAVA_HOME:?}/release" && printf '%s' "$JAVA_VERSION")
mkdir -p -- "$here/results"
cat >"$here/results/grep.json" <<TEXT
{
 "name": "grep",
 "date": "$(date -u +%F)",
 "machine": {"cores": $(nproc), "memoryMiB": $(awk '/MemTotal/ { printf "%d", $2 / 1024 }' /proc/meminfo), "jdk": "$release"},
 "texts": {"files": $files, "bytes": $bytes, "linesThatBeginAnArticle": $(count)},
 "milliseconds": {
  "grep": [$(milliseconds count)],
  "grepBytes": [$(milliseconds ascii)],
  "zsParse": [$(milliseconds "$here/../zs" parse "$folder")],
  "zsCite": [$(milliseconds "$here/../zs" cite "$folder")]
 }
}
TEXT
cat -- "$here/results/grep.json"
