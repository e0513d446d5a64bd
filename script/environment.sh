# Sourced by the scripts beside it. Makes .venv and brings it to the state that a lock names.
# Speaks on stderr only, so that what the application prints can be piped. Runs on bash 3.2 too.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
python=$venv/bin/python

say() { printf '%s\n' "$*" >&2; }

# Installs Debian packages, or says how. Asks for no password.
apt_install() {
  local as_root=""
  if ! command -v apt-get >/dev/null; then
    say "Please install with this system's package manager what Debian calls: $*"
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      say "Please run this once, and then the same command again:"
      say "    sudo apt-get update && sudo apt-get install --no-install-recommends $*"
      return 1
    fi
    as_root="sudo -n"
  fi
  say "Installing $*"
  local install="$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends"
  if ! $install "$@" </dev/null >/dev/null 2>&1; then  # the lists are absent or old
    $as_root apt-get update -qq </dev/null >&2
    $install "$@" </dev/null >&2
  fi
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Prints the first Python that will do. The locks are tried out with these versions.
find_python() {
  local candidate
  for candidate in python3.13 python3.12 python3.11 python3; do
    if is_new_enough "$candidate"; then
      "$candidate" -c 'import sys; print(sys.executable)'
      return
    fi
  done
  return 1
}

find_or_install_python() {
  local found version
  if ! found=$(find_python); then
    apt_install python3 python3-venv || true
    if ! found=$(find_python); then
      say "Rapporteur needs Python 3.11 or newer, and none was found here."
      return 1
    fi
  fi
  if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then  # Debian keeps it apart
    version=$("$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    apt_install "python$version-venv" || return 1
  fi
  printf '%s\n' "$found"
}

make_venv() {
  if [ -x "$python" ] && is_new_enough "$python" && "$python" -m pip --version >/dev/null 2>&1; then
    return
  fi
  local base
  base=$(find_or_install_python) || return 1
  say "Making .venv with $("$base" --version)"
  "$base" -m venv --clear "$venv"
}

# The system libraries that Qt's windows need and this machine lacks, by file name.
missing_libraries() {
  local qt
  qt=$("$python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
  ldd "$qt"/Qt{Core,Gui,Widgets}.abi3.so "$qt"/Qt/plugins/platforms/libq{xcb,wayland,offscreen}.so \
    2>/dev/null | awk '/not found/ { print $1 }' | sort -u
}

# Debian's package for a library file: libX11.so.6 is libx11-6, libxcb-cursor.so.0 libxcb-cursor0.
package_of() {
  case $1 in
    libfontconfig.so.1) echo libfontconfig1 fonts-dejavu-core ;;  # and a font with Cyrillic
    libglib-2.0.so.0 | libgthread-2.0.so.0) echo libglib2.0-0 ;;
    libz.so.1) echo zlib1g ;;
    *) echo "$1" | tr 'A-Z_' 'a-z-' | sed -e 's/\([0-9]\)\.so\./\1-/' -e 's/\.so\.//' ;;
  esac
}

install_libraries() {
  [ "$(uname)" = Linux ] || return 0
  local missing packages="" library
  missing=$(missing_libraries)
  [ -n "$missing" ] || return 0
  for library in $missing; do packages="$packages $(package_of "$library")"; done
  # shellcheck disable=SC2086 # a list of words
  apt_install $(printf '%s\n' $packages | sort -u)
}

# A line in site-packages puts the source tree on Python's path: nothing is built or fetched.
link_source() {
  "$python" - "$root" <<'PYTHON'
import pathlib, sys, sysconfig
link = pathlib.Path(sysconfig.get_path("purelib"), "rapporteur-desk.pth")
link.write_text(sys.argv[1] + "\n", encoding="locale")
PYTHON
}

# Brings .venv to the state of the lock $1. Done once: a stamp remembers lock and place.
install_lock() {
  local lock=$1 stamp state
  stamp=$venv/.installed-$lock
  state="$root $(cksum <"$root/$lock")"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && [ -x "$python" ]; then
    return
  fi
  make_venv
  say "Installing $lock"
  "$python" -m pip install --quiet --disable-pip-version-check --require-hashes \
    -r "$root/$lock" </dev/null >&2
  link_source
  if install_libraries; then
    printf '%s\n' "$state" >"$stamp"
  else
    say "Going on without them; the window may not open."
  fi
}
