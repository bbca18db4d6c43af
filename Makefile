# Two commands: `make run` and `make test`. Both need only Python 3.11 or newer, make and git.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test check format clean
.DEFAULT_GOAL := run

# `make run ARGS="--library ~/reports"` hands options on.
run: $(VENV)/.run
	@echo "Starting rights-reader (q quits, ? shows the keys) ..."
	@$(BIN)/rights-reader $(or $(ARGS),--sample)

test: check
	@echo "Running the tests ..."
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(VENV)/.test
	@echo "Checking style (ruff) ..."
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@echo "Checking types (mypy) ..."
	@$(BIN)/mypy
	@echo "Checking the floors (import-linter) ..."
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/.test
	@$(BIN)/ruff check --fix --quiet . && $(BIN)/ruff format .

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "rights-reader needs Python 3.11 or newer; name one: make run PYTHON=python3.12"; exit 1; }
	@echo "Making a virtual environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing rights-reader and its libraries (once) ..."
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing what the tests need (once) ..."
	@$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
