#!/usr/bin/env bash
# The demonstration district with all its ledgers: how long it takes to found, and how fast its report, its lists, figures
# and pages answer. Over loopback, in a folder of its own that is removed afterwards. Results: bench/results/demonstration.json
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/platform.bash"
port=${1:-18089}

"$here/../zs" build
begin
first=$started
end
begin
leader=$("$here/../zs" token leader --data "$folder" --port "$port" | tail -n 1)
measure Demonstration demonstration "$password" "$folder" "$first" "$started" "$leader"
