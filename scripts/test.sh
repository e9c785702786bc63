#!/bin/sh
# All that is checked, in one command. Gets what it can get itself (Chromium, on Debian as root), and says plainly what it leaves out.
set -eu
venv=$1
bin=$venv/bin

if ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Getting Chromium for the browser tests ..."
        (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu) >/dev/null 2>&1 ||
            echo "Chromium could not be installed."
    fi
fi
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 ||
    echo "LEFT OUT: the browser tests, since there is no Chromium here (Debian: apt install chromium)."

sh scripts/check.sh "$venv"
exec "$bin/python" -m pytest -n "${TEST_PROCESSES:-2}" --dist loadgroup ${PYTEST_ARGS:-}
