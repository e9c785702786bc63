# The two commands of the README are `make run` and `make test`; everything else is for operators and developers.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; raise SystemExit(not ((3, 11) <= sys.version_info[:2] < (3, 14)))' 2>/dev/null && { echo $$p; break; }; done)
VENV ?= .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run test test-slow check bench crash-test soak audit sbom index doctor evaluate flows clean docker-steps pictures

help: ## what can be done here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(VENV)/.run: pyproject.toml constraints.txt scripts/environment.sh
	@sh scripts/environment.sh "$(PYTHON)" "$(VENV)" run

$(VENV)/.test: $(VENV)/.run
	@sh scripts/environment.sh "$(PYTHON)" "$(VENV)" test

run: $(VENV)/.run ## start the assistant on http://127.0.0.1:8080
	@$(BIN)/vademecum run

test: $(VENV)/.test ## everything that is checked: style, types, imports, tests
	@sh scripts/test.sh "$(VENV)"

test-slow: $(VENV)/.test ## the tests that take minutes: every mutant of the self-checks, the golden questions with a lying model, new random examples
	@$(BIN)/python -m pytest -m slow -n 2
	@HYPOTHESIS_PROFILE=search $(BIN)/python -m pytest -n 2 -m 'not slow' tests/answers tests/flows tests/language tests/indexing tests/self_checks tests/journeys

check: $(VENV)/.test ## style, types and import direction only
	@sh scripts/check.sh "$(VENV)"

index: $(VENV)/.run ## build or refresh the index of the guide
	@$(BIN)/vademecum index

evaluate: $(VENV)/.run ## retrieval and answers against the golden questions
	@$(BIN)/vademecum evaluate

doctor: $(VENV)/.run ## what is configured, reachable and healthy
	@$(BIN)/vademecum doctor

bench: $(VENV)/.test ## measurements beside peers; ONLY=name for one of them
	@$(BIN)/python -m bench $(ONLY)

crash-test: $(VENV)/.test ## kill -9 at random moments, on SQLite and PostgreSQL
	@$(BIN)/python -m tests.crash

soak: $(VENV)/.test ## a long mixed load with kills
	@$(BIN)/python -m tests.crash --soak

audit: $(VENV)/.test ## known holes in what is installed; needs the net
	@$(VENV)/bin/pip install -q -c constraints.txt 'pip-audit>=2.9,<3' && $(BIN)/pip-audit -r constraints.txt --no-deps --disable-pip

sbom: $(VENV)/.test ## what the assistant is made of, as CycloneDX: sbom.json
	@$(VENV)/bin/pip install -q 'cyclonedx-bom>=7,<8' && $(BIN)/cyclonedx-py environment $(BIN)/python --output-format JSON -o sbom.json && echo sbom.json

docker-steps: ## the steps of the Dockerfile, outside Docker
	@sh scripts/docker-steps.sh "$(PYTHON)"

pictures: $(VENV)/.test ## take the pictures of the README anew
	@VADEMECUM_PICTURES=docs/pictures $(BIN)/python -m pytest tests/channels/web -m browser -k picture

clean: ## remove the environment and caches, keep the data
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
