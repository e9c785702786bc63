#!/bin/sh
# Makes the environment: environment.sh PYTHON VENV run|test. Each step only where it is still to be done.
set -eu
python=$1 venv=$2 kind=$3

if [ -z "$python" ]; then
    echo "Vademecum needs Python 3.11, 3.12 or 3.13, and none was found. Install one, or say: make run PYTHON=/path/to/python" >&2
    exit 1
fi
if [ ! -x "$venv/bin/python" ]; then
    echo "Making the environment in $venv (about 2 GB, a few minutes, once) ..."
    "$python" -m venv "$venv" || { echo "python -m venv failed; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
fi
pip="$venv/bin/python -m pip --disable-pip-version-check install"
# torch comes first: other packages ask for it with a range, which would bring its largest build.
"$venv/bin/python" -c 'import torch' 2>/dev/null || $pip torch==2.13.0
case $kind in
    run) $pip -c constraints.txt -e '.[build]' ;;
    test) $pip -c constraints.txt -e '.[build,test]' ;;
esac
touch "$venv/.$kind"
