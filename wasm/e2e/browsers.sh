#!/bin/sh
# Installs the browsers that the tests drive where they are missing, or says what to install.
set -eu

missing=""
need() { # command package
	command -v "$1" >/dev/null || missing="$missing $2"
}
need chromium chromium
need firefox-esr firefox-esr
need WebKitWebDriver webkit2gtk-driver
need Xvfb xvfb
test -n "$(find /usr/share/fonts -iname 'noto*cjk*' 2>/dev/null)" || missing="$missing fonts-noto-cjk"
test -n "$missing" || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
	echo "The tests need these Debian packages, please install them:$missing" >&2
	exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
# shellcheck disable=SC2086 # a list of words
apt-get install -q -y --no-install-recommends $missing
