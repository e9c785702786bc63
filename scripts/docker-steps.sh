#!/bin/sh
# The steps of the Dockerfile outside Docker: docker-steps.sh PYTHON. In a temporary folder, which is removed at the end.
# TORCH_INDEX as for the image. BUILD_VENV=folder takes an environment that has torch already instead of making one.
set -eu
python=${1:-python3}
project=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
build=${BUILD_VENV:-$work/build} venv=$work/venv seed=$work/seed data=$work/data
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
PIP_NO_CACHE_DIR=${PIP_NO_CACHE_DIR:-1} PIP_DISABLE_PIP_VERSION_CHECK=1
export PIP_NO_CACHE_DIR PIP_DISABLE_PIP_VERSION_CHECK

step() { echo "== $*"; }
no() { echo "docker-steps: $*" >&2; exit 1; }

step "the source, as .dockerignore lets it through"
mkdir "$work/source"
cd "$project"
cp -r pyproject.toml constraints.txt README.md bot indexing knowledge prompts "$work/source"
cd "$work/source"

step "the build environment, with torch"
[ -n "${BUILD_VENV:-}" ] || { "$python" -m venv "$build" && "$build/bin/pip" install ${TORCH_INDEX:+--index-url "$TORCH_INDEX"} torch==2.13.0; }
[ -n "${BUILD_VENV:-}" ] || "$build/bin/pip" install -c constraints.txt '.[build]'

step "the model is exported, the guide indexed"
VADEMECUM_DATA_DIR="$seed" PYTHONPATH="${BUILD_VENV:+$work/source}" "$build/bin/vademecum" index
chmod -R a-w "$seed"

step "the serving environment, without torch"
"$python" -m venv "$venv" && "$venv/bin/pip" install -c constraints.txt '.[documents]'
for module in torch sentence_transformers transformers onnx; do
    "$venv/bin/python" -c "import $module" 2>/dev/null && no "$module can be imported where it should not"
done
echo "none of torch, sentence_transformers, transformers, onnx; the environment has $(du -sm "$venv" | cut -f1) MB"

step "vademecum run, with nothing but the environment of the image"
mkdir -p "$work/home" "$data"
cd "$work/home"
port=$("$venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
image() {
    env -i HOME="$work/home" PATH="$venv/bin:/usr/bin:/bin" PYTHONUNBUFFERED=1 \
        VADEMECUM_DATA_DIR="$data" VADEMECUM_SEED_DIR="$seed" VADEMECUM_HOST=127.0.0.1 VADEMECUM_PORT="$port" "$@"
}
image vademecum run &
server=$!
ask_http() { "$venv/bin/python" -c "import sys, urllib.request as u; print(u.urlopen('http://127.0.0.1:$port' + sys.argv[1], timeout=4).read().decode())" "$1"; }
waited=0
until ask_http /healthz 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || no "it ended instead of starting"
    [ "$waited" -lt 120 ] || no "it does not answer /healthz after $waited s"
    waited=$((waited + 1))
    sleep 1
done
ask_http /readyz | tee "$work/ready"
grep -q '"ready": *true' "$work/ready" || no "it is not ready"

step "a question"
image vademecum ask "I'm an apprentice, how long can I go abroad?" | tee "$work/answer"
grep -q "10 to 89 days" "$work/answer" || no "the answer does not say 10 to 89 days"

step "an own document is indexed without torch"
mkdir "$work/own"
printf '# The school bus\n\nThe school bus to the airport leaves at six in the morning.\n' >"$work/own/bus.md"
image vademecum index --source "$work/own" --into "$work/own-index"
image vademecum search --index "$work/own-index" "when does the bus leave" | grep -q "six in the morning" || no "the own document is not found"

step "it stops when told to"
kill -TERM "$server"
wait "$server" && ended=0 || ended=$?
server=""
case $ended in 0 | 143) ;; *) no "it ended with $ended" ;; esac
echo "docker-steps: all well"
