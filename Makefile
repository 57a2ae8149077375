# make demo: install and check a real article.  make test: install and run the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
TORCH := 2.13.0
ARTICLE := fixtures/articles/harbour

.PHONY: demo test install install-dev clean

demo: install
	@echo "$$ tqe check $(ARTICLE)/target.de.txt --source $(ARTICLE)/source.en.txt"
	@$(BIN)/tqe check $(ARTICLE)/target.de.txt --source $(ARTICLE)/source.en.txt || test $$? -eq 1

test: install-dev
	$(BIN)/python -m pytest -n auto

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

# The CPU build of torch: from the package index where it has one, else from PyTorch's own. Never CUDA's gigabytes.
$(VENV)/.torch:
	$(PYTHON) -m venv $(VENV)
ifeq ($(shell uname -s),Linux)
	$(PIP) install "torch==$(TORCH)+cpu" 2>/dev/null || \
	  $(PIP) install "torch==$(TORCH)+cpu" --index-url https://download.pytorch.org/whl/cpu
else
	$(PIP) install "torch==$(TORCH)"
endif
	@touch $@

$(VENV)/.installed: $(VENV)/.torch pyproject.toml
	$(PIP) install --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) install --editable ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
