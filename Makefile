# Two commands for everyone: `make check` runs the program on the articles in seeds/, `make test` tries the whole project.
# Both make their own environment in .venv, from the locks, with whatever `pip` is set up to use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header

.PHONY: check test lint compile docs locks java clean

# Findings are what the run is there to show: exit codes 0 and 1 are both a good end, anything else is not.
check: $(VENV)/.compiled
	@$(BIN)/checker check seeds/ --report || [ $$? -eq 1 ]

test: lint java $(VENV)/.compiled
	$(BIN)/python -m pytest -n 2 --dist loadfile

# Only the tests of Spark need Java. Where it is missing and cannot be installed they are skipped, but not in CI.
java:
	@if [ -n "$$JAVA_HOME" ] || command -v java >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jre-headless; \
	else \
		echo "There is no Java, and it cannot be installed from here: install a JRE of 17 or later to test Spark."; \
	fi

lint: $(VENV)/.development
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# The modules that read articles, compiled. A source that has changed since runs as it is, with all the others, until
# this is done again.
compile: $(VENV)/.runtime
	@echo "Compiling the modules that read articles: this takes a minute or two."
	@if $(BIN)/python hatch_build.py >$(VENV)/compile.log 2>&1; then exit 0; fi; \
	echo "They cannot be compiled here (see $(VENV)/compile.log), and run from source: the same, but slower."

# The pages that are made from rules and hooks.
docs: $(VENV)/.runtime
	$(BIN)/python docs/write.py

# The locks hold hashes and name no index: any mirror that serves the same files will do.
locks: $(VENV)/.development
	$(LOCK) --group build --group compile --output-file requirements.lock
	$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	$(LOCK) --extra spark --constraint requirements-dev.lock --output-file requirements-spark.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "$(PYTHON) is older than 3.11: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes --requirement requirements.lock
	$(INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@

# Once for an environment.
$(VENV)/.compiled: $(VENV)/.runtime
	@$(MAKE) --no-print-directory compile
	@touch $@

$(VENV)/.development: requirements-dev.lock requirements-spark.lock $(VENV)/.runtime
	$(INSTALL) --require-hashes --requirement requirements-dev.lock
	$(INSTALL) --require-hashes --no-build-isolation --requirement requirements-spark.lock
	@touch $@
