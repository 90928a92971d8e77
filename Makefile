# Two commands do all the set-up: `make demo` and `make test`. Everything installed lands in .venv.
PYTHON ?= python3
BIN := .venv/bin
export OMP_NUM_THREADS = 1

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types arrows docs unit bench gate shots clean

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

.venv/base: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

.venv/dev: .venv/base Makefile
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,browser]'
	touch $@

demo: .venv/base ## set up, file the bundled stories, show the state of play, write the site
	@rm -rf demo && mkdir demo
	$(BIN)/dateline file examples/stories/*.json --ledger demo/talks.db
	$(BIN)/dateline play --ledger demo/talks.db
	$(BIN)/dateline site --ledger demo/talks.db --out demo/site
	@echo "The pages lie in demo/site: open demo/site/index.html"

test: check unit ## everything CI runs: format, lint, types, arrows, docs, tests

check: format lint types arrows docs ## all checks without the tests

format: .venv/dev
	$(BIN)/ruff format --check --quiet .

lint: .venv/dev
	$(BIN)/ruff check --quiet .

types: .venv/dev
	$(BIN)/mypy --no-error-summary

arrows: .venv/dev
	$(BIN)/lint-imports > .venv/arrows.txt || { cat .venv/arrows.txt; exit 1; }
	$(BIN)/python bench/sizes.py

docs: .venv/dev
	$(BIN)/python docs/reference.py --check

unit: .venv/dev
	$(BIN)/python -m pytest

gate: .venv/dev ## scores against the floors; needs the development sets: make gate SHARED=../shared
	$(BIN)/python bench/gate.py --shared $(or $(SHARED),../shared)

shots: .venv/dev ## screenshots of every page at three widths into shots/
	$(BIN)/python bench/shots.py

clean: ## remove everything made here
	rm -rf .venv demo shots out .mypy_cache .pytest_cache .ruff_cache .hypothesis
