#!/usr/bin/env bash
# A district with a million court appearances: how fast files come in, lists and figures answer, the platform starts.
# Everything happens over loopback, in a folder of its own that is removed afterwards. Results: bench/results/million.json
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
rows=${1:-1000000}
port=${2:-18089}
folder=$(mktemp -d)
platform=''
finish() {
  [[ -n $platform ]] && kill "$platform" 2>/dev/null && wait "$platform" 2>/dev/null
  rm -rf -- "$folder"
}
trap finish EXIT
mkdir -p -- "$here/results"

begin() { # sets started: milliseconds from the command to the first answer
  local from
  from=$(date +%s%3N)
  ZHUNSHENG_DEMO_PASSWORD='Bench-2022-Bench' "$here/../zs" run --empty --port "$port" --data "$folder" --today 2022-04-12 >"$folder/run.log" 2>&1 &
  platform=$!
  until curl -fso /dev/null "http://127.0.0.1:$port/healthz"; do
    kill -0 "$platform" || { cat "$folder/run.log" >&2; exit 1; }
    sleep 0.05
  done
  started=$(($(date +%s%3N) - from))
}

"$here/../zs" build
begin
first=$started
kill "$platform"; wait "$platform" || true
begin
second=$started
token=$("$here/../zs" token justice --data "$folder" --port "$port" | tail -n 1)
jvm=$(pgrep -P "$platform" java || echo "$platform")
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g "$here/Million.java" "http://127.0.0.1:$port" "$token" "$rows" "$folder" "$first" "$second" "$jvm" "$here/results/million.json"
cat -- "$here/results/million.json"
