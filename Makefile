# The two commands that matter: `make run` and `make test`. Each does all that it needs first.

SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
export PYTHONUTF8 := 1
unexport PYTHONDONTWRITEBYTECODE

PY := .venv/bin/python
LOCALES := resources/locale
PO := $(wildcard $(LOCALES)/*/LC_MESSAGES/qiaocrm.po)
MO := $(PO:.po=.mo)

.DEFAULT_GOAL := help
.PHONY: help setup run test check lint types layers texts house format bench shots samples catalogue clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 16

setup:  ## the environment in .venv, Qt's system libraries and a Chinese font
	@tools/setup.sh

run: setup $(MO)  ## open the window; without a display, do the same job into out/
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(PY) main.py; \
	else \
		echo "没有显示器，改为不开窗口完成同样的工作，结果在 out/。 / No display: doing the same job without a window, into out/."; \
		exec $(PY) -m qiaocrm.headless out; \
	fi

test: setup $(MO)  ## all tests
	@tools/setup.sh --test-tools
	@$(PY) -m pytest -q -n 2 --dist worksteal

check: setup $(MO)  ## lint, format, types, layers, texts and house rules
	@$(MAKE) -j 3 -k --output-sync=target types lint layers texts house

types:
	@$(PY) -m mypy

lint:
	@$(PY) -m ruff check --quiet --output-format concise .
	@$(PY) -m ruff format --check --quiet . || { $(PY) -m ruff format --check .; exit 1; }

layers:
	@.venv/bin/lint-imports --no-logo

texts:
	@$(PY) -m tools.catalogue check

house:
	@$(PY) -m tools.checks

format: setup  ## format the code and mend what ruff can
	@$(PY) -m ruff check --fix-only .
	@$(PY) -m ruff format .

bench: setup $(MO)  ## times of start-up, import, list, search, export
	@$(PY) -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@$(PY) -m bench
	@$(PY) -m bench.large
	@$(PY) -m bench.search
	@$(PY) -m bench.duplicates

shots: setup $(MO)  ## pictures of every page and dialog in out/shots; all looks and scales with ALL=1
	@QT_QPA_PLATFORM=offscreen $(PY) -m tools.shots --out out/shots $(if $(ALL),--all)
	@$(PY) -m tools.shots_docs out/shots

samples: setup $(MO)  ## make the sample workbooks anew
	@$(PY) -m tools.samples

catalogue: setup  ## collect new texts into the Chinese catalogue, compile it
	@$(PY) -m tools.catalogue update

$(LOCALES)/%.mo: $(LOCALES)/%.po | setup
	@$(PY) -m tools.catalogue compile

clean:  ## remove what can be made again, but not .venv
	@rm -rf out build dist .mypy_cache .ruff_cache .import_linter_cache $(MO)
	@find qiaocrm tests tools bench -name __pycache__ -type d -prune -exec rm -rf {} +
