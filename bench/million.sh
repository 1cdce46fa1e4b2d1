#!/usr/bin/env bash
# A district with a million court appearances: how fast files come in, lists and figures answer, the platform starts.
# Everything happens over loopback, in a folder of its own that is removed afterwards. Results: bench/results/million.json
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/platform.bash"
rows=${1:-1000000}
port=${2:-18089}

"$here/../zs" build
begin --empty
first=$started
end
begin --empty
measure Million million "$rows" "$folder" "$first" "$started"
end

from=$(date +%s%3N)
said=$("$here/../zs" audit --data "$folder")
echo "{\"name\":\"audit\",\"rows\":$rows,\"milliseconds\":$(($(date +%s%3N) - from))}" >"$here/results/audit.json"
echo "$said"
cat -- "$here/results/audit.json"
