# Two commands on a fresh machine: `make demo` and `make test`. Each sets up all that it needs.
PYTHON ?= python3
VENV ?= .venv
STORE ?= demo-store
PORT ?= 8000
BIN = $(VENV)/bin

.PHONY: demo test lint types imports bench clean

demo: $(VENV)/.app
	$(BIN)/xianzhi load tests/pages/*.txt --metadata tests/pages/pages.json --store $(STORE)
	$(BIN)/xianzhi questions post-holder-on accompanied figure --store $(STORE)
	$(if $(CHECK),,$(BIN)/xianzhi serve --store $(STORE) --port $(PORT))

test: $(VENV)/.dev
	$(BIN)/pytest -q -n auto

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/loading.py
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.facts

clean:
	rm -rf .venv demo-store formats-store

$(VENV)/.venv:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed (make PYTHON=python3.12 …)" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.app: $(VENV)/.venv pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.dev: $(VENV)/.venv pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(VENV)/.app
