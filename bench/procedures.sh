#!/usr/bin/env bash
# Procedures beside a process engine (Flowable), in one process and on one PostgreSQL: deeds one after the other, the first page of
# what waits over a million open duties, somebody who leaves a thousand behind, acts at random. In a folder of its own that is
# removed afterwards; the engine is had from the registry. Results: bench/results/procedures.json
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/platform.bash"
duties=${1:-1000000}
port=${2:-18089}

"$here/../zs" build
begin
end
mvn -q -B -f "$here/flowable.xml" dependency:copy-dependencies -DoutputDirectory="$folder/engine"
place=$(ls -td -- "$here"/../platform/target/run/*/ | head -n 1)
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -cp "$place/platform.jar:$place/demonstration.jar:$folder/engine/*" \
  "$here/Procedures.java" "$folder" "$here/results/procedures.json" "$duties" >"$folder/bench.log" || { tail -n 40 "$folder/bench.log" >&2; exit 1; }
cat -- "$here/results/procedures.json"
