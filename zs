#!/usr/bin/env bash
# 准绳 Zhunsheng: one script that finds or installs what it needs, builds what is stale and runs it.
# Works from any directory; directories in arguments are relative to the caller's.
set -euo pipefail
export LC_ALL=C.UTF-8

root=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
progress=/dev/null
[[ -t 2 ]] && progress=/dev/stderr

usage() {
  cat <<'TEXT'
准绳 Zhunsheng　法治政府平台

用法：zs 动词 [参数]；每个动词都有 --help

平台
  run [--port 8080] [--data DIR] [--empty] [--today DATE]
                         启动平台；第一次自动编译，数据放在 DIR（默认 data/）
  token ACCOUNT [--days 30] [--data DIR] [--port 8080]
                         打印该账号的接口令牌
  backup FILE [--encrypt-to CERT.pem] [--data DIR]
                         备份：数据库、附件、审计链；可以加密
  restore FILE [--key KEY.p12] [--data DIR]
                         恢复：先核验，再替换
  audit [--data DIR]     逐行核对审计链，说完整，或者说断在哪一行
  certificate [--data DIR]
                         打印本平台防篡改标记的证书
  verify PACK.zip [--trust CERT.pem]
                         脱机核对证据包，说出是谁标记的，或者第一处不符

法律文本
  parse  cite  diff  replay  check  impact  lint

开发
  build                  编译有改动的部分
  test [MODULE]          全部测试，或者一个模块的测试
  bench [NAME|all]       性能测试

退出码：0 完成；1 有发现或有差异；2 参数不对或读不出来；3 拒绝（不能凭猜测执行，或核验不符）

English: zs VERB [ARGUMENTS]; every verb has --help. run starts the platform, verify checks an evidence
pack offline, test runs the tests. Exit codes: 0 done, 1 findings, 2 bad arguments or input, 3 refused.
TEXT
}

say() { printf 'zs：%s\n' "$1" >&2; }

stop() { # EXIT-CODE SENTENCE
  say "$2"
  exit "$1"
}

working() { printf 'zs：%s…\n' "$1" >"$progress"; }

# ---- what must be on the machine ----

packages() { # SENTENCE PACKAGE...: installs them as root, or says the command
  local what=$1
  shift
  if ! command -v apt-get >/dev/null; then
    stop 2 "缺少：$what。请安装与这些软件包相当的软件：$*"
  fi
  if ((EUID != 0)); then
    stop 2 "缺少：$what。请执行一次：sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
  fi
  working "正在安装：$what"
  {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  } >"$progress" 2>&1 || stop 2 "没有装上：$what。请执行 apt-get install -y --no-install-recommends $* 看是什么原因"
}

# JDK 25.0.0 to 25.0.2 can lose what a program wrote while its collector G1 moves it (JDK-8377811, mended in 25.0.3). The
# platform and all that is built here run with another collector, so an earlier one is warned of, and refused with G1.
sound_update=3

is_jdk() { # DIRECTORY: a JDK 25 with a compiler? Sets update, the third number of its version
  local line
  [[ -x $1/bin/javac && -r $1/release ]] || return 1
  while IFS= read -r line; do
    if [[ $line =~ ^JAVA_VERSION=\"25(\.0(\.([0-9]+))?)?[\".] ]]; then
      update=${BASH_REMATCH[3]:-0}
      return 0
    fi
  done <"$1/release"
  return 1
}

find_jdk() { # sets jdk and update: a sound one where there is one
  local candidate older='' older_update=0
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$(javac_home)"; do
    [[ -n $candidate ]] && is_jdk "$candidate" || continue
    if ((update >= sound_update)); then
      jdk=$candidate
      return 0
    fi
    [[ -n $older ]] || older=$candidate older_update=$update
  done
  [[ -n $older ]] || return 1
  jdk=$older update=$older_update
}

javac_home() {
  local javac
  javac=$(command -v javac) || return 0
  javac=$(readlink -f -- "$javac")
  printf '%s' "${javac%/bin/javac}"
}

must_be_sound() { # before a build and a start
  ((update < sound_update)) || return 0
  if [[ ${ZHUNSHENG_JAVA_OPTIONS:-} == *UseG1GC* ]]; then
    stop 2 "$jdk 是 JDK 25.0.$update，它的 G1 收集器会损坏数据（JDK-8377811）。请装 25.0.$sound_update 或者更新的，或者从 ZHUNSHENG_JAVA_OPTIONS 里去掉 UseG1GC"
  fi
  say "$jdk 是 JDK 25.0.$update：用 G1 收集器时会损坏数据（JDK-8377811）。平台不用 G1，可以继续；请换成 25.0.$sound_update 或者更新的"
}

need_jdk() {
  find_jdk && return
  local package=openjdk-25-jdk-headless
  if command -v apt-get >/dev/null; then
    if ((EUID == 0)); then apt-get update -qq >/dev/null 2>&1 || true; fi
    if ! offers "$package" && offers temurin-25-jdk; then package=temurin-25-jdk; fi
    if ((EUID == 0)) && ! offers "$package"; then
      stop 2 "缺少 JDK 25（25.0.$sound_update 或者更新），本机的软件源里也没有。请从 https://adoptium.net 安装 Temurin 25，或者把 JAVA_HOME 指到一个 JDK 25"
    fi
  fi
  packages "JDK 25（25.0.$sound_update 或者更新）" "$package"
  find_jdk || stop 2 "JDK 25 装上了却找不到。请把 JAVA_HOME 指到它的目录"
}

offers() { apt-cache show "$1" >/dev/null 2>&1; }

need_maven() {
  command -v mvn >/dev/null || packages Maven maven
}

need_browser() {
  local missing=()
  if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null \
    && ! command -v google-chrome >/dev/null; then
    missing+=(chromium)
  fi
  has_font NotoSansCJK noto-cjk || missing+=(fonts-noto-cjk)
  ((${#missing[@]} == 0)) || packages "测试用的浏览器和中文字体" "${missing[@]}"
}

need_document_fonts() {
  local missing
  missing_fonts
  ((${#missing[@]} == 0)) || packages "PDF 用的中文字体" "${missing[@]}"
}

offer_document_fonts() { # a platform without them serves all the same, but makes no PDF
  local missing
  missing_fonts
  ((${#missing[@]} > 0)) || return 0
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    working "正在安装 PDF 用的中文字体"
    {
      apt-get update -qq
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
    } >"$progress" 2>&1 && return
  fi
  say "PDF 用的中文字体不全，缺的由相近的字体代替，一种也没有就不能生成 PDF。补装：sudo apt-get install -y --no-install-recommends ${missing[*]}"
}

# TrueType ones, one for each role: a PDF can't embed the outlines of Noto CJK
missing_fonts() { # sets missing
  missing=()
  has_font uming simsun notoserifsc fzxbs || missing+=(fonts-arphic-uming)
  has_font wqy simhei notosanssc msyh || missing+=(fonts-wqy-zenhei)
  has_font ukai wenkai simkai kaiti || missing+=(fonts-arphic-ukai)
}

has_font() { # WORD...: a font file whose name holds one of the words, in any case
  local words=() word
  for word in "$@"; do words+=(-o -iname "*$word*.tt[fc]" -o -iname "*$word*.otf"); done
  [[ -n $(find -L "${ZHUNSHENG_FONTS:-/nonexistent}" /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" \
    "${HOME:-/nonexistent}/.local/share/fonts" \( "${words[@]:1}" \) -print -quit 2>/dev/null) ]]
}

# ---- building ----

modules() { # cli|bench|platform: what it is made of, in the order in which it is built
  local module
  local made=(engine papers "$1")
  [[ $1 != platform ]] || made+=(demonstration)
  for module in "${made[@]}"; do
    [[ -f $root/$module/pom.xml ]] && printf '%s\n' "$module"
  done
}

sources() { # cli|bench|platform: every file that goes into it, with size and time
  local module places=(pom.xml)
  while read -r module; do
    places+=("$module/pom.xml" "$module/src")
  done < <(modules "$1")
  (cd -- "$root" && find "${places[@]}" -path '*/src/test' -prune -o -type f -printf '%p\t%s %T@\n' | sort)
}

build() { # cli|bench|platform: sets place, where the runnable whole of it lies
  local what=$1 listing stamp
  need_jdk
  listing=$(sources "$what")
  stamp=$(printf '%s\n%s\n' "$listing" "$(<"$jdk/release")" | sha256sum)
  place=$root/$what/target/run/${stamp:0:16}
  [[ -e $place/ready ]] && return
  [[ -w $root && (! -e $root/target || -w $root/target) ]] \
    || stop 2 "源码有改动，而 $root 不可写。请由它的所有者执行一次 $root/zs build"
  lock
  if [[ ! -e $place/ready ]]; then
    must_be_sound
    need_maven
    forget_removed "$what" "$listing"
    working "正在编译"
    maven -q -pl "$(modules "$what" | tail -n 1)" -am -Dmaven.test.skip=true package 2>&1 9>&- | readable >&2 || stop 2 "没有编译成功，原因见上面各行"
    cut -f1 <<<"$listing" >"$root/target/$what.files"
    rm -f -- "$root/target/strict"
    rm -rf -- "$place"
    mkdir -p -- "$place"
    "assemble_$what" 9>&-
    touch -- "$place/ready"
    prune "$root/$what/target/run"
  fi
  exec 9>&-
}

maven() {
  JAVA_HOME=$jdk \
    MAVEN_OPTS="-XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
    mvn -B -f "$root/pom.xml" "$@"
}

lock() { # one build at a time; the second waits and then finds the work done
  mkdir -p -- "$root/target"
  exec 9>"$root/target/zs.lock"
  flock -n 9 || {
    working "另一处正在编译，等它完成"
    flock 9
  }
}

forget_removed() { # WHAT LISTING: a source that is gone must not live on in what is built
  local before=$root/target/$1.files module
  [[ -e $before ]] || return 0
  if [[ -n $(comm -23 <(sort "$before") <(cut -f1 <<<"$2" | sort)) ]]; then
    while read -r module; do
      rm -rf -- "$root/$module/target/classes" "$root/$module/target/generated-sources"
    done < <(modules "$1")
  fi
}

prune() { # DIRECTORY: keeps the two newest builds; a running platform still reads from the older one
  local old
  while IFS= read -r old; do
    rm -rf -- "$old"
  done < <(find "$1" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %p\n' | sort -rn | tail -n +3 | cut -d' ' -f2-)
}

# The same at rehearsal and at start, or the JDK does not take the cache.
flags=(-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)

assemble_cli() {
  cp -- "$root/cli/target/zs-cli.jar" "$place/"
  rehearse 60 -cp "$place/zs-cli.jar" org.zhunsheng.cli.Rehearsal
}

assemble_platform() {
  local jars=("$root"/platform/target/platform-*-exec.jar) demonstration=("$root"/demonstration/target/demonstration-[0-9]*.jar) scratch
  "$jdk/bin/java" -XX:+UseSerialGC -Djarmode=tools -jar "${jars[0]}" extract --destination "$place" --force >/dev/null
  mv -- "$place/$(basename -- "${jars[0]}")" "$place/platform.jar"
  [[ ! -e ${demonstration[0]} ]] || cp -- "${demonstration[0]}" "$place/demonstration.jar"
  scratch=$(mktemp -d)
  (
    unset ZHUNSHENG_DB_URL ZHUNSHENG_DB_USER ZHUNSHENG_DB_PASSWORD # a rehearsal never touches real data
    cd -- "$scratch"
    rehearse 180 -Dspring.context.exit=onRefresh -cp "$(class_path)" "$application" run --port 0 --data "$scratch" --empty
  )
  rm -rf -- "$scratch"
}

application=org.zhunsheng.platform.Zhunsheng

class_path() { # the platform, and beside it the demonstration where it is installed
  printf '%s' "$place/platform.jar"
  [[ ! -e $place/demonstration.jar ]] || printf ':%s' "$place/demonstration.jar"
}

rehearse() { # SECONDS JAVA-ARGUMENT...: lets the JDK keep what a start needs; without it the start is only slower
  local limit=$1
  shift
  [[ ${ZHUNSHENG_AOT:-on} == off ]] && return
  working "正在为快速启动做准备"
  timeout "$limit" "$jdk/bin/java" "${flags[@]}" -XX:AOTCacheOutput="$place/start.aot" "$@" \
    >"$place/rehearsal.log" 2>&1 </dev/null || rm -f -- "$place/start.aot"
}

# ---- verbs ----

build_all() {
  if [[ ${1:-} == --help ]]; then
    printf '%s\n' '用法：zs build' '编译有改动的部分，不启动。' '退出码：0 完成；2 没有编译成功，或者不能写入。'
    return
  fi
  (($# == 0)) || stop 2 "zs build 不带参数。用法见 zs build --help"
  build cli
  build platform
}

start() { # JAVA-ARGUMENT... ARGUMENT...
  [[ -e $place/start.aot ]] && flags+=(-XX:AOTCache="$place/start.aot" -Xlog:aot=off -Xlog:cds=off)
  local more=()
  [[ -n ${ZHUNSHENG_JAVA_OPTIONS:-} ]] && read -ra more <<<"$ZHUNSHENG_JAVA_OPTIONS"
  exec "$jdk/bin/java" "${flags[@]}" "${more[@]}" "$@"
}

platform() { # VERB ARGUMENT...
  build platform
  if [[ $1 == run && " $* " != *" --help "* ]]; then
    must_be_sound
    offer_document_fonts
  fi
  flags+=(-Xmx"${ZHUNSHENG_HEAP:-640m}")
  start -cp "$(class_path)" "$application" "$@"
}

law() { # VERB ARGUMENT...
  build cli
  case $1 in
    # over folders of documents the second compiler earns its time back; a single file is done before it starts
    parse | check | impact) ;;
    *) flags+=(-XX:TieredStopAtLevel=1) ;;
  esac
  start -jar "$place/zs-cli.jar" "$@"
}

known_modules() {
  (cd -- "$root" && for module in */pom.xml; do printf '%s ' "${module%/pom.xml}"; done
    find platform/src -path '*/org/zhunsheng/platform/*' -prune -type d -printf '%f\n' 2>/dev/null | sort -u | tr '\n' ' ')
}

module_of() { # NAME: sets artifact and pattern of that module's tests
  local found
  if [[ $1 != */* && -f $root/$1/pom.xml ]]; then
    artifact=$1 pattern="org.zhunsheng.$1.**"
    return
  fi
  found=$(find "$root"/*/src/main/java/org/zhunsheng "$root"/*/src/test/java/org/zhunsheng \
    -mindepth 2 -maxdepth 2 -type d -name "$1" -print -quit 2>/dev/null) || true
  [[ $1 =~ ^[a-z]+$ && -n $found ]] || stop 2 "没有模块 $1。现有：$(known_modules)"
  found=${found#"$root"/}
  artifact=${found%%/*} pattern="org.zhunsheng.$artifact.$1.**"
}

run_tests() { # [MODULE]
  local artifact='' pattern='' arguments=(-Pstrict) log=$root/target/zs-test.log status=0
  if [[ ${1:-} == --help ]]; then
    printf '%s\n' '用法：zs test [MODULE]' '全部测试（含浏览器测试）、格式、警告；给出模块名，只编译并运行那个模块的测试，不查格式和警告。' "模块：$(known_modules)"
    return
  fi
  (($# <= 1)) || stop 2 "一次只测一个模块：zs test [MODULE]"
  if (($# == 1)); then
    module_of "$1"
    arguments=(-pl "$artifact" -am -Dtest="$pattern" -Dsurefire.failIfNoSpecifiedTests=false)
  fi
  need_jdk
  must_be_sound
  need_maven
  need_for_tests "$artifact" "${pattern//[.*]/ }"
  lock
  find "$root" -maxdepth 3 -path '*/target/*-reports' -prune -exec rm -rf {} +
  if [[ -z $artifact ]]; then compile_strictly; else rm -f -- "$root/target/strict"; fi
  maven --fail-at-end "${arguments[@]}" "$([[ -z $artifact ]] && echo verify || echo test)" 2>&1 9>&- | tee -- "$log" | readable || status=$?
  summary "$status" "$log" "${1:-}"
}

need_for_tests() { # ARTIFACT PATTERN: only what the tests that will run make use of
  local words places=("$root"/*/src/test/java) module
  read -ra words <<<"$2"
  if [[ -n $1 ]]; then
    module=${words[-1]}
    places=("$root/$1/src/test/java/org/zhunsheng/$1")
    [[ $module == "$1" ]] || places=("${places[0]}/$module")
  fi
  ! grep -rqs --include='*.java' -E '\b(Browser|Playwright)\b' "${places[@]}" || need_browser
  ! grep -rqs --include='*.java' -iE 'pdf' "${places[@]}" || need_document_fonts
}

compile_strictly() { # classes of a plain build were not checked, and Maven would take them for fresh
  [[ -e $root/target/strict ]] || rm -rf -- "$root"/*/target/classes "$root"/*/target/test-classes
  touch -- "$root/target/strict"
}

readable() { # keeps what a person wants to see of Maven's output
  awk '
    /^\[INFO\] Building [^j]/ { sub(/^\[INFO\] Building /, ""); sub(/ +\[[0-9]+\/[0-9]+\]$/, ""); print "—— " $0; next }
    /^\[INFO\] Tests run:.* -- in / || /^\[WARNING\] Tests run:.* -- in / {
      count = $0; sub(/.*Tests run: /, "", count); sub(/,.*/, "", count)
      time = $0; sub(/.*Time elapsed: /, "", time); sub(/ -- in.*/, "", time)
      name = $0; sub(/.* -- in /, "", name)
      printf "  %4d  %s（%s）\n", count, name, time; fflush(); next }
    /^\[WARNING\] .*\.java:/ { sub(/^\[WARNING\] /, ""); print; fflush(); next }
    /^\[ERROR\] (To see the full|Re-run Maven|For more information|\[Help|After correcting|  mvn <args>|See .*(surefire-reports|dump)|-> \[Help|$)/ { next }
    /^\[ERROR\]/ && seen[$0]++ { next }
    /^\[ERROR\]/ { sub(/ -> \[Help 1\]$/, ""); print; error = 12; fflush(); next }
    /^\[/ { error = 0; next }
    /^\tat / { next }
    error-- > 0 && NF { print "        " $0; fflush() }
  '
}

summary() { # STATUS LOG [MODULE]
  local counts passed failed skipped
  counts=$(find "$root" -maxdepth 4 -path '*/target/*-reports/TEST-*.xml' -exec awk '
    /<testsuite / {
      for (k in n) delete n[k]
      line = $0
      while (match(line, / (tests|errors|failures|skipped)="[0-9]+"/)) {
        split(substr(line, RSTART + 1, RLENGTH - 2), pair, "=\"")
        n[pair[1]] = pair[2]
        line = substr(line, RSTART + RLENGTH)
      }
      tests += n["tests"]; failed += n["errors"] + n["failures"]; skipped += n["skipped"]
      nextfile
    }
    END { print tests - failed - skipped + 0, failed + 0, skipped + 0 }' {} +)
  read -r passed failed skipped <<<"${counts:-0 0 0}"
  if ((failed > 0)); then
    say "有 $failed 个测试没有通过，名称和原因见上；改好后再执行。完整记录在 $2"
  elif (($1 != 0)); then
    rm -f -- "$root/target/strict"
    say "没有测完：格式、警告或编译有问题，见上。格式可用 mvn spotless:apply 改好。完整记录在 $2"
  elif ((passed == 0)); then
    say "没有运行任何测试，不能说明什么；请核对模块名"
  elif [[ -n ${3:-} ]]; then
    printf '%s 的测试都没有问题。\n' "$3"
  else
    printf '格式、警告和测试都没有问题。\n'
  fi
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  (($1 == 0 && failed == 0 && passed > 0)) || exit 1
}

rooms=(parse cite diff replay impact check lint proof)

bench() { # [NAME|all [ARGUMENT...]]
  local name=${1:-all} script
  (($# == 0)) || shift
  case $name in
    --help)
      printf '%s\n' '用法：zs bench [NAME|all]' \
        "法律文本引擎：${rooms[*]}，或者 engine（全部）；整个进程和平台：$(scripts)" \
        '结果写成数据，放在 bench/results/。测的是 ZHUNSHENG_LAWS 指的文件夹里的法规；没有，用虚构的文本。'
      ;;
    all)
      measure
      for script in $(scripts); do run_script "$script"; done
      ;;
    engine) measure ;;
    *)
      if [[ " ${rooms[*]} " == *" $name "* ]]; then
        measure "$name"
      elif [[ " $(scripts) " == *" $name "* ]]; then
        run_script "$name" "$@"
      else
        stop 2 "没有性能测试 $name。现有：${rooms[*]} engine $(scripts) all"
      fi
      ;;
  esac
}

scripts() { # the names of those that are scripts
  local script names=()
  for script in "$root"/bench/*.sh; do
    script=${script##*/}
    names+=("${script%.sh}")
  done
  printf '%s' "${names[*]}"
}

run_script() { # NAME [ARGUMENT...]
  local script=$root/bench/$1.sh
  shift
  need_jdk
  JAVA_HOME=$jdk ZHUNSHENG_LAWS=$(laws) "$script" "$@"
}

laws() { # the folder of statutes that is measured; empty where there is none
  local beside=$root/../shared/laws
  [[ -d ${ZHUNSHENG_SHARED:-} ]] && beside=$ZHUNSHENG_SHARED/laws
  if [[ -n ${ZHUNSHENG_LAWS+set} ]]; then
    printf '%s' "$ZHUNSHENG_LAWS"
  elif [[ -d $beside ]]; then
    readlink -f -- "$beside"
  fi
}

measure() { # [ROOM...]: all of them when none is named
  build bench
  must_be_sound
  "$jdk/bin/java" -XX:+UseSerialGC -jar "$place/zs-bench.jar" "$root/bench/results" "$(laws)" "$@"
}

assemble_bench() {
  cp -- "$root/bench/target/zs-bench.jar" "$place/"
}

verb=${1:-help}
(($# == 0)) || shift
case $verb in
  help | --help | -h) usage ;;
  run | token | backup | restore | audit | certificate) platform "$verb" "$@" ;;
  verify | parse | cite | diff | replay | check | impact | lint) law "$verb" "$@" ;;
  build) build_all "$@" ;;
  test) run_tests "$@" ;;
  bench) bench "$@" ;;
  *) stop 2 "没有动词 $verb。各个动词见 zs help" ;;
esac
