#!/bin/sh
# own_systemd.sh UNITS: systemd as the first process of namespaces of its own, which knows the units of one folder only.
set -eu
case "${2:-}" in
'')
  groups=$(mktemp -d) own=$(mktemp -u kiosk-test-XXXXXX)
  mount -t cgroup2 cgroup2 "$groups"
  mkdir "$groups/$own"
  clean() {
    find "$groups/$own" -depth -type d -exec rmdir {} + || true
    umount "$groups"
    rmdir "$groups"
  }
  trap clean EXIT
  trap : TERM
  sh -c 'echo $$ >"$1" && shift && exec "$@"' own "$groups/$own/cgroup.procs" \
    unshare --mount --pid --fork --ipc --uts --cgroup --kill-child "$0" "$1" inside
  ;;
inside)
  mount --make-rprivate /
  mount -t proc proc /proc
  mount -t tmpfs tmpfs /run
  mount -t cgroup2 cgroup2 /sys/fs/cgroup 2>/dev/null || {
    mount -t sysfs sysfs /sys
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
  }
  mount --bind /proc/sys /proc/sys
  mount -o remount,ro,bind /proc/sys # the machine's own settings are not systemd's to change here
  exec env -i container=test PATH=/usr/sbin:/usr/bin:/sbin:/bin SYSTEMD_UNIT_PATH="$1" SYSTEMD_LOG_TARGET=null \
    /lib/systemd/systemd --unit=kiosk-terminal.service --show-status=0
  ;;
esac
