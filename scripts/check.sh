#!/bin/sh
# Style, types and the direction of imports.
set -eu
bin=$1/bin
"$bin/ruff" format --check .
"$bin/ruff" check .
"$bin/mypy"
"$bin/lint-imports"
