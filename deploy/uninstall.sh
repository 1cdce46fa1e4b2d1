#!/usr/bin/env bash
# Takes the service off this machine: unit, program, user. Records stay unless --data is given, and settings with them.
#   uninstall.sh [--data]
set -euo pipefail
{ # read to its end before it removes itself
  ((EUID == 0)) || { echo 'uninstall：请以 root 身份执行' >&2; exit 2; }
  [[ $# == 0 || $* == --data ]] || { echo 'uninstall：只认 --data，它把数据和设置也删掉' >&2; exit 2; }
  systemctl disable --now zhunsheng 2>/dev/null || true
  rm -f /etc/systemd/system/zhunsheng.service
  systemctl daemon-reload 2>/dev/null || true
  rm -rf /opt/zhunsheng
  if [[ ${1:-} == --data ]]; then
    rm -rf /var/lib/zhunsheng /etc/zhunsheng
    userdel zhunsheng 2>/dev/null || true
    echo '已卸载，数据和设置也已删除'
  else
    echo '已卸载。数据留在 /var/lib/zhunsheng，设置留在 /etc/zhunsheng；确认不再需要以后，请自行删除这两个目录'
  fi
  exit
}
