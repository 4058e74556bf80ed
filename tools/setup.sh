#!/usr/bin/env bash
# Makes the environment that the program and its tests need, and does nothing when it is there.
#
#   tools/setup.sh               .venv with pinned dependencies, Qt's system libraries, a CJK font
#   tools/setup.sh --test-tools  the programs that the tests read PDFs with
#
# System packages come by apt-get when we are root or sudo asks no password; otherwise the
# command to type is printed and the work goes on as far as it can.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly INSTALLED=.venv/.installed SYSTEM=.venv/.system-checked PLACE=.venv/.place

# --- system packages ---------------------------------------------------------------------------

say() { printf '%s\n' "$*" >&2; }

# Installs the named Debian packages, or says how; 1 when they are still missing.
need_packages() {
    local as_root=() wanted=("$@")
    if ! command -v apt-get >/dev/null; then
        say "Please install, by the names your system gives them: ${wanted[*]}"
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
            say "Missing system packages. Please type:"
            say "    sudo apt-get update && sudo apt-get install -y ${wanted[*]}"
            return 1
        fi
        as_root=(sudo -n)
    fi
    say "Installing system packages: ${wanted[*]}"
    apt_install "${wanted[@]}" >/dev/null 2>&1 && return 0
    say "Refreshing the package lists first"
    "${as_root[@]}" apt-get -qq update >&2 || true
    if ! apt_install "${wanted[@]}" >&2; then
        say "apt-get could not install them. Please see its message above and type:"
        say "    ${as_root[*]:+sudo }apt-get install -y ${wanted[*]}"
        return 1
    fi
}

# `as_root` is the caller's.
apt_install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install -y --no-install-recommends "$@" </dev/null
}

# The Debian package of a shared library.
package_of() {
    case "$1" in
        libEGL.so.1) echo libegl1 ;;
        libGL.so.1 | libGLX.so.0) echo libgl1 ;;
        libGLdispatch.so.0) echo libglvnd0 ;;
        libX11.so.6) echo libx11-6 ;;
        libX11-xcb.so.1) echo libx11-xcb1 ;;
        libcups.so.2) echo libcups2 ;;
        libdbus-1.so.3) echo libdbus-1-3 ;;
        libfontconfig.so.1) echo libfontconfig1 ;;
        libfreetype.so.6) echo libfreetype6 ;;
        libglib-2.0.so.0 | libgthread-2.0.so.0 | libgobject-2.0.so.0) echo libglib2.0-0 ;;
        libwayland-client.so.0) echo libwayland-client0 ;;
        libwayland-cursor.so.0) echo libwayland-cursor0 ;;
        libwayland-egl.so.1) echo libwayland-egl1 ;;
        libxcb.so.1) echo libxcb1 ;;
        libxcb-cursor.so.0) echo libxcb-cursor0 ;;
        libxcb-glx.so.0) echo libxcb-glx0 ;;
        libxcb-icccm.so.4) echo libxcb-icccm4 ;;
        libxcb-image.so.0) echo libxcb-image0 ;;
        libxcb-keysyms.so.1) echo libxcb-keysyms1 ;;
        libxcb-randr.so.0) echo libxcb-randr0 ;;
        libxcb-render.so.0) echo libxcb-render0 ;;
        libxcb-render-util.so.0) echo libxcb-render-util0 ;;
        libxcb-shape.so.0) echo libxcb-shape0 ;;
        libxcb-shm.so.0) echo libxcb-shm0 ;;
        libxcb-sync.so.1) echo libxcb-sync1 ;;
        libxcb-util.so.1) echo libxcb-util1 ;;
        libxcb-xfixes.so.0) echo libxcb-xfixes0 ;;
        libxcb-xinerama.so.0) echo libxcb-xinerama0 ;;
        libxcb-xkb.so.1) echo libxcb-xkb1 ;;
        libxkbcommon.so.0) echo libxkbcommon0 ;;
        libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
        libz.so.1) echo zlib1g ;;
        *) say "Qt also misses the library $1: please find its package" ;;
    esac
}

# The packages that the installed Qt still misses, one a line.
missing_qt_packages() {
    local qt library
    qt=$(.venv/bin/python -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
    for library in $(
        LC_ALL=C ldd "$qt"/Qt{Gui,Widgets,PrintSupport,Svg}.abi3.so "$qt"/Qt/plugins/platforms/libq{xcb,offscreen,wayland}.so \
            "$qt"/Qt/plugins/{printsupport,platforminputcontexts,xcbglintegrations}/*.so 2>/dev/null |
            awk '/not found/ && !/^[ \t]*libQt6/ { print $1 }' | sort -u
    ); do
        package_of "$library"
    done
}

# True when a font with Chinese characters is there.
has_chinese_font() {
    command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family 2>/dev/null | head -n 1)" ]
}

ensure_system() {
    local packages
    mapfile -t packages < <(missing_qt_packages | sort -u)
    if ! has_chinese_font; then
        command -v fc-list >/dev/null || packages+=(fontconfig)
        packages+=(fonts-noto-cjk)
    fi
    [ "${#packages[@]}" -eq 0 ] || need_packages "${packages[@]}"
}

# --- Python ------------------------------------------------------------------------------------

# Prints the first Python of a version that every dependency has wheels for.
find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.14; do
        if [ -n "$candidate" ] && "$candidate" -c \
            'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then
            echo "$candidate"
            return 0
        fi
    done
    say "qiaocrm needs Python 3.11, 3.12, 3.13 or 3.14; python3 here is: $(python3 --version 2>&1 || true)"
    say "Install one (Debian 12+, Ubuntu 24.04+: sudo apt-get install python3 python3-venv),"
    say "or name it: make setup PYTHON=/path/to/python3.12"
    return 1
}

make_venv() {
    local python=$1 version
    if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        need_packages "$version" || exit 1
    fi
    "$python" -m venv --clear .venv
}

ensure_environment() {
    local python
    if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        python=$(find_python)
        say "Making .venv with $("$python" --version)"
        make_venv "$python"
    fi
    say "Installing dependencies into .venv (a few minutes the first time)"
    if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --use-pep517 -e '.[dev]'; then
        say "The dependencies could not be installed: see pip's message above (is the network there?)."
        exit 1
    fi
}

# --- main --------------------------------------------------------------------------------------

if [ "${1:-}" = --test-tools ]; then
    if ! command -v pdftotext >/dev/null || ! command -v pdffonts >/dev/null; then
        need_packages poppler-utils || true
    fi
    exit 0
fi

# What .venv depends on; a moved checkout counts as changed, for .venv holds absolute paths.
state=$({ pwd; cat pyproject.toml hatch_build.py tools/setup.sh; } | sha256sum)
is_done() { [ -x .venv/bin/python ] && [ "$(cat "$1" 2>/dev/null)" = "$state" ]; }

if ! is_done "$INSTALLED"; then
    if [ "$(cat "$PLACE" 2>/dev/null || pwd)" != "$PWD" ]; then
        rm -rf .venv
    fi
    ensure_environment
    pwd >"$PLACE"
    printf '%s\n' "$state" >"$INSTALLED"
fi
# With system packages missing there is no stamp: the next run looks again and says so again.
if ! is_done "$SYSTEM" && ensure_system; then
    printf '%s\n' "$state" >"$SYSTEM"
fi
# Where programs may not keep what they compiled (PYTHONDONTWRITEBYTECODE), every start would
# compile all modules anew: half a second each time.
.venv/bin/python -m compileall -q qiaocrm || true
