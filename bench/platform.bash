# What the scripts that measure a platform share: one in a folder of its own, which is removed afterwards. Read by them; sets
# here, folder, port.
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
folder=$(mktemp -d)
password='Bench-2022-Bench'
platform=''
finish() {
  [[ -n $platform ]] && kill "$platform" 2>/dev/null && wait "$platform" 2>/dev/null
  rm -rf -- "$folder"
}
trap finish EXIT
mkdir -p -- "$here/results"

begin() { # [ARGUMENT...] of zs run; sets started: milliseconds from the command to the first answer
  local from
  from=$(date +%s%3N)
  ZHUNSHENG_DEMO_PASSWORD=$password "$here/../zs" run "$@" --port "$port" --data "$folder" --today 2022-04-12 >"$folder/run.log" 2>&1 &
  platform=$!
  until curl -fso /dev/null "http://127.0.0.1:$port/healthz"; do
    kill -0 "$platform" || { cat "$folder/run.log" >&2; exit 1; }
    sleep 0.05
  done
  started=$(($(date +%s%3N) - from))
}

end() {
  kill "$platform"; wait "$platform" || true
}

measure() { # PROGRAM RESULT [ARGUMENT...]: asks the running platform; the program gets its address, a token, and the process
  local token jvm
  token=$("$here/../zs" token justice --data "$folder" --port "$port" | tail -n 1)
  jvm=$(pgrep -P "$platform" java || echo "$platform")
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g "$here/$1.java" "http://127.0.0.1:$port" "$token" "$jvm" "$here/results/$2.json" "${@:3}"
  cat -- "$here/results/$2.json"
}
