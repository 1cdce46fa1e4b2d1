#!/usr/bin/env bash
# Kills first starts, later starts, restores and the founding of the demonstration at random moments (kill -9 of the JVM,
# half of the times of its PostgreSQL too), and sees whether the next start brings a platform on which somebody can sign
# in and whose audit chain is whole. Results: bench/results/kill.json
# Then kills the platform while one deed after the other is sent to it: each stands whole in its matter, or not at all.
#   kill.sh [KILLS] [SEED]    a third each: first start (--empty), later start and restore, founding of the demonstration;
#                             KILLS=0: deeds only. DEEDS=N: so many kills among deeds
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
set -euo pipefail
kills=${1:-60} RANDOM=${2:-20261201} seed=${2:-20261201}
port=${PORT:-9188}
work=$(mktemp -d)
export ZHUNSHENG_DEMO_PASSWORD='Bench-2022-Bench'
zs=${ZS:-$here/../zs}
trap 'stop_all; rm -rf -- "$work"' EXIT
mkdir -p -- "$here/results"
failures=()
declare -A done_kills=([founding]=0 [start]=0 [restore]=0 [demonstration]=0 [deed]=0)
declare -A longest=([founding]=0 [start]=0 [restore]=0 [demonstration]=0 [deed]=0)

milliseconds() { date +%s%3N; }

processes() { # FOLDER: the JVM of it and its PostgreSQL
  pgrep -f -- "--data $1( |$)" || true
}

databases() { pgrep -f -- "$1/pgbin/" || true; }

stop_all() {
  local pid
  for pid in $(pgrep -f -- "$work/" || true); do [[ $pid == "$$" ]] || kill -9 "$pid" 2>/dev/null || true; done
}

begin() { # FOLDER ARGUMENT...
  local data=$1
  shift
  "$zs" run --port "$port" --data "$data" "$@" >>"$data.log" 2>&1 &
  started=$!
}

kill_hard() { # FOLDER
  local pid
  for pid in $(processes "$1"); do [[ $pid == "$$" ]] || kill -9 "$pid" 2>/dev/null || true; done
  if ((RANDOM % 2)); then for pid in $(databases "$1"); do kill -9 "$pid" 2>/dev/null || true; done; fi
  wait "$started" 2>/dev/null || true
}

pause() { # MILLISECONDS at most
  local ms=$((RANDOM * 32768 + RANDOM))
  ms=$((ms % $1))
  sleep "$((ms / 1000)).$(printf '%03d' $((ms % 1000)))"
}

sign_in() { # ACCOUNT: 0 where the password opens the door
  local jar=$work/jar csrf to
  rm -f "$jar"
  csrf=$(curl -s -c "$jar" "http://localhost:$port/login" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//')
  to=$(curl -s -b "$jar" -o /dev/null -w '%{redirect_url}' --data-urlencode "username=$1" --data-urlencode "password=$ZHUNSHENG_DEMO_PASSWORD" \
    --data-urlencode "_csrf=$csrf" "http://localhost:$port/login")
  [[ -n $to && $to != *login* ]]
}

must_serve() { # FOLDER WHAT ARGUMENT...
  local from
  from=$(milliseconds)
  begin "$1" "${@:3}"
  until curl -fso /dev/null -m 2 "http://localhost:$port/healthz"; do
    kill -0 "$started" 2>/dev/null || { failures+=("$2: did not start: $(tail -n 1 "$1.log" | tr '"' ' ')"); return 1; }
    (($(milliseconds) - from < 300000)) || { failures+=("$2: not up after 300 s"); kill_hard "$1"; return 1; }
    sleep 0.2
  done
  local took=$(($(milliseconds) - from))
  ((took <= longest[$2])) || longest[$2]=$took
}

must_work() { # FOLDER WHAT: the next start brings a whole platform
  must_serve "$@" || return 0
  local account
  for account in admin justice street; do sign_in "$account" || failures+=("$2: $account can't sign in"); done
  "$zs" audit --data "$1" >/dev/null 2>&1 || failures+=("$2: the chain is not whole")
  kill "$started" 2>/dev/null
  wait "$started" 2>/dev/null || true
}

ask() { # TOKEN ADDRESS [BODY]
  curl -s -m 20 -H "Authorization: Bearer $1" ${3:+-H 'Content-Type: application/json' -d "$3"} "http://localhost:$port/api/v1$2"
}

send_deeds() { # KILL FILE: tasks of leaders are begun and accepted, until nobody answers; what was answered is written down
  local office department lead id n told
  office=$("$zs" token office --data "$data" --port "$port" | tail -n 1)
  department=$("$zs" token department --data "$data" --port "$port" | tail -n 1)
  touch -- "$2.sending"
  for ((n = 0; ; n++)); do
    told=$(ask "$office" /procedures/leader-task/matters "{\"columns\": {\"number\": \"断电$1-$n\", \"task\": \"测试断电\", \"source\": \"批示\",
      \"paper\": \"示政阅〔2022〕8号\", \"givenBy\": \"陈望舒\", \"givenOn\": \"2022-04-12\", \"lead\": \"区市场监管局\", \"dueOn\": \"2022-05-12\"}}") || return 0
    id=$(grep -o '"id":"[^"]*"' <<<"$told" | head -n 1 | cut -d'"' -f4)
    [[ -n $id ]] || { printf 'refused %s\n' "$told" >>"$2"; return 0; }
    printf '%s 1\n' "$id" >>"$2"
    told=$(ask "$department" "/matters/$id/deeds" '{"verb": "DO", "step": "acceptance", "seen": 1}') || return 0
    [[ $told == *'"seen":2'* ]] && printf '%s 2\n' "$id" >>"$2"
  done
}

must_stand() { # FILE: whatever was answered stands, and each matter is as long as its course and owes something
  local office id deeds told seen
  [[ -s $1 ]] && ! grep -q '^refused' "$1" || { failures+=("deed: none was done before the kill: $(tr '"' ' ' <"$1" | head -c 300)"); return 0; }
  office=$("$zs" token office --data "$data" --port "$port" | tail -n 1)
  while read -r id deeds; do
    told=$(ask "$office" "/matters/$id")
    seen=$(grep -o '"seen":[0-9]*' <<<"$told" | cut -d: -f2)
    ((${seen:-0} >= deeds)) || failures+=("deed: $id had $deeds deeds, and ${seen:-0} after the kill")
    (($(grep -o '"verb":' <<<"$told" | wc -l) == ${seen:-0})) || failures+=("deed: the course of $id is not as long as it says")
    [[ $told == *'"owed":[{'* ]] || failures+=("deed: $id owes nothing")
    answered=$((answered + 1))
  done < <(sort -k1,1 -k2,2nr "$1" | sort -u -k1,1)
}

third=$((kills / 3)) answered=0
# first starts: each folder is killed one to three times, then must work
n=0
while ((n < third)); do
  data=$work/first$n
  for ((again = RANDOM % 3; again >= 0 && n < third; again--)); do
    begin "$data" --empty
    pause "${FIRST_MS:-12000}"
    kill_hard "$data"
    n=$((n + 1)) done_kills[founding]=$((done_kills[founding] + 1))
  done
  must_work "$data" founding --empty
  last=$data
  printf '%s first starts killed, %s failures\n' "$n" "${#failures[@]}" >&2
done
# later starts and restores on the last of them
((third == 0)) || "$zs" backup "$work/backup.zip" --data "$last" >/dev/null
for ((n = 0; n < third; n++)); do
  if ((n % 2)); then
    begin "$last" --empty
    pause "${START_MS:-8000}"
    kill_hard "$last"
    done_kills[start]=$((done_kills[start] + 1))
    must_work "$last" start --empty
  else
    "$zs" restore "$work/backup.zip" --unknown-origin --data "$last" >>"$last.log" 2>&1 &
    started=$!
    pause "${RESTORE_MS:-12000}"
    kill_hard "$last"
    rm -rf -- "$last"/*.before-*
    done_kills[restore]=$((done_kills[restore] + 1))
    must_work "$last" restore --empty
  fi
  printf '%s later starts and restores killed, %s failures\n' "$((n + 1))" "${#failures[@]}" >&2
done
# the demonstration is founded once, killed again and again on its way
data=$work/demonstration
for ((n = 0; n < kills - 2 * third; n++)); do
  begin "$data"
  pause "${DEMONSTRATION_MS:-15000}"
  kill_hard "$data"
  done_kills[demonstration]=$((done_kills[demonstration] + 1))
done
must_work "$data" demonstration
printf '%s kills of the demonstration, %s failures\n' "$n" "${#failures[@]}" >&2
# deeds, one after the other, until the platform is killed among them
for ((n = 0; n < ${DEEDS:-10}; n++)); do
  must_serve "$data" deed || break
  send_deeds "$n" "$work/deeds$n" &
  sender=$!
  until [[ -e $work/deeds$n.sending ]]; do sleep 0.1; done
  sleep 1
  pause "${DEED_MS:-4000}"
  kill_hard "$data"
  wait "$sender" || true
  done_kills[deed]=$((done_kills[deed] + 1))
  must_serve "$data" deed || break
  must_stand "$work/deeds$n"
  "$zs" audit --data "$data" >/dev/null 2>&1 || failures+=("deed: the chain is not whole")
  kill "$started"
  wait "$started" 2>/dev/null || true
done
printf '%s kills among deeds, %s matters looked at, %s failures\n' "$n" "$answered" "${#failures[@]}" >&2

release=$(. "${JAVA_HOME:?}/release" && printf '%s' "$JAVA_VERSION")
{
  printf '{\n "name": "kill",\n "date": "%s",\n "seed": %s,\n' "$(date -u +%F)" "$seed"
  printf ' "machine": {"cores": %s, "memoryMiB": %s, "jdk": "%s"},\n' "$(nproc)" "$(awk '/MemTotal/ { printf "%d", $2 / 1024 }' /proc/meminfo)" "$release"
  printf ' "kills": {"firstStart": %s, "laterStart": %s, "restore": %s, "demonstration": %s, "deed": %s},\n' \
    "${done_kills[founding]}" "${done_kills[start]}" "${done_kills[restore]}" "${done_kills[demonstration]}" "${done_kills[deed]}"
  printf ' "mattersLookedAt": %s,\n' "$answered"
  printf ' "longestMillisecondsToWork": {"firstStart": %s, "laterStart": %s, "restore": %s, "demonstration": %s, "deed": %s},\n' \
    "${longest[founding]}" "${longest[start]}" "${longest[restore]}" "${longest[demonstration]}" "${longest[deed]}"
  printf ' "failures": ['
  separator=
  for failure in "${failures[@]}"; do printf '%s\n  "%s"' "$separator" "$failure"; separator=,; done
  printf ']\n}\n'
} >"$here/results/kill.json"
cat -- "$here/results/kill.json"
