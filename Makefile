# Everything happens in .venv; a machine needs only make and Python 3.11, 3.12 or 3.13.
#   make run     install, read the bundled pages, write out/report.html
#   make test    install and run all tests
#   make check   formatting, lint, types and import order
#   make format  put the formatting right
#   make bench   articles a second and peak memory
#   make clean   remove everything that make has made

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready
PAGES ?= $(sort $(wildcard samples/*.html))

# The first interpreter that really runs (a shim may exist and not), is new enough and can make environments.
SUITABLE := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
FIND_PYTHON := for candidate in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	if "$$candidate" -c '$(SUITABLE)' >/dev/null 2>&1; then echo "$$candidate"; exit 0; fi; done

.DEFAULT_GOAL := run
.PHONY: run test check format bench clean

run: $(READY)
	@mkdir -p out
	@$(BIN)/musnad read $(PAGES)
	@$(BIN)/musnad read $(PAGES) --format html --output out/report.html
	@echo
	@echo "The same as a page for the browser: out/report.html"

test: $(READY)
	@$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	@$(BIN)/python bench/read_articles.py

clean:
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A working environment is kept and brought up to date; a missing or broken one is made anew.
$(READY): pyproject.toml
	@if ! { $(BIN)/python -c '$(SUITABLE)' && $(BIN)/python -m pip --version; } >/dev/null 2>&1; then \
		python=$$($(FIND_PYTHON)); \
		if [ -z "$$python" ]; then \
			echo "musnad needs Python 3.11, 3.12 or 3.13 with its venv module, and none was found." >&2; \
			echo "On Debian or Ubuntu: sudo apt-get install python3-venv. To name one: make PYTHON=/path/to/python3." >&2; \
			exit 1; \
		fi; \
		echo "Setting up $(VENV) with $$("$$python" --version)"; \
		"$$python" -m venv --clear $(VENV); \
	fi
	@$(BIN)/python -c 'import pip, sys; sys.exit(int(pip.__version__.split(".")[0]) < 22)' \
		|| $(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
