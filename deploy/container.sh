#!/bin/sh
# What stands behind the image's name is a verb of zs, and run without one: run, token, backup, restore, audit and the
# other verbs of the platform on the volume, verify, check and the other verbs for texts on whatever is mounted.
set -eu
home=/opt/zhunsheng data=/var/lib/zhunsheng
[ $# -gt 0 ] || set -- run --port 8080 --empty
verb=$1
case $verb in
  run | token | backup | restore | audit | certificate | export)
    case " $* " in *" --data "* | *" --help "*) ;; *) set -- "$@" --data "$data" ;; esac
    exec java -XX:+UseSerialGC "-Xmx${ZHUNSHENG_HEAP:-640m}" --enable-native-access=ALL-UNNAMED ${ZHUNSHENG_JAVA_OPTIONS:-} \
      -cp "$home/platform.jar:$home/demonstration.jar" org.zhunsheng.platform.Zhunsheng "$@"
    ;;
  verify | parse | cite | diff | replay | check | impact | lint)
    exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -jar "$home/zs-cli.jar" "$@"
    ;;
  *)
    echo "zs：没有动词 $verb。有：run token backup restore audit certificate export verify parse cite diff replay check impact lint" >&2
    exit 2
    ;;
esac
