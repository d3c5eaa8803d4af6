# The two commands: `make book` and `make test`. Everything they need they install into .venv/.

SHELL := /bin/sh
.DELETE_ON_ERROR:
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONPATH VIRTUAL_ENV
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export UV_PYTHON_DOWNLOADS := never
export UV_LINK_MODE := copy
export UV_CUSTOM_COMPILE_COMMAND := make lock

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready
PORT ?= 8000
# One more than the processors of a small machine, because tests of pages and of builds wait a good deal.
WORKERS ?= 3

.PHONY: book print test fast check lab serve bench clean system lock
book: $(READY)
	@$(BIN)/tumen build

print: $(READY)
	@$(BIN)/tumen build
	@$(BIN)/tumen print

test: $(READY)
	@$(BIN)/tumen build
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

fast: $(READY)
	@$(BIN)/python -m pytest -n 2 -m "not slow and not browser"

check: $(READY)
	@$(BIN)/ruff check src tests notebooks && $(BIN)/ruff format --check src tests
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/nbstripout --verify --keep-id notebooks/*.ipynb notebooks/lab/*.ipynb
	@$(BIN)/codespell README.md CHANGELOG.md book src
	@$(BIN)/tumen check

lab: $(READY)
	@$(BIN)/jupyter lab --notebook-dir=. notebooks/lab/sandbox.ipynb

serve: $(READY)
	@test -d _build/html || { echo "There is no site yet: run make book first." >&2; exit 2; }
	@echo "The book is at http://localhost:$(PORT)/ (stop with Ctrl+C)"
	@$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory _build/html

bench: $(READY)
	@$(BIN)/python tests/benchmarks/measure.py

clean:
	rm -rf _build .venv .venv-boot

# What Debian has to give. Root installs it; anyone else is told once and goes on where that is possible.
system:
	@missing=""; \
	test -n "$(PYTHON)" || missing="$$missing python3"; \
	$(or $(PYTHON),false) -c 'import ensurepip, venv' 2>/dev/null || missing="$$missing python3-venv"; \
	for browser in chromium chromium-browser google-chrome google-chrome-stable; do \
		command -v $$browser >/dev/null 2>&1 && found=yes; done; \
	test -n "$$found" || test -n "$$BROWSER_PATH" || missing="$$missing chromium"; \
	ls /usr/share/fonts/opentype/noto/NotoSansCJK* >/dev/null 2>&1 || missing="$$missing fonts-noto-cjk"; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
		echo "Installing$$missing"; apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	elif [ -n "$$missing" ]; then \
		echo "Not on this machine:$$missing. On Debian: sudo apt-get install$$missing" >&2; \
		echo "Without Chromium no static figures are made and the browser tests are skipped." >&2; \
	fi

# uv comes out of the lock with its hash. The environment is relocatable and finds the package by a relative path, so a
# copied tree goes on working.
$(READY): requirements.lock pyproject.toml | system
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed; none was found." >&2; exit 2; }
	@echo "Creating the environment in .venv (once, about a minute)"
	@rm -rf .venv .venv-boot && $(PYTHON) -m venv .venv-boot
	@awk '/^uv==/ {on = 1} on {print} on && !/\\$$/ {exit}' requirements.lock > .venv-boot/uv.lock
	@.venv-boot/bin/python -m pip install -q --no-deps --require-hashes -r .venv-boot/uv.lock
	@.venv-boot/bin/uv venv -q --relocatable --python $(PYTHON) .venv
	@VIRTUAL_ENV=.venv .venv-boot/bin/uv pip sync -q --require-hashes --compile-bytecode requirements.lock
	@VIRTUAL_ENV=.venv .venv-boot/bin/uv pip install -q --no-deps --no-build-isolation --offline --editable .
	@for site in .venv/lib/python3.*/site-packages; do \
		echo ../../../../src > $$(ls $$site/__editable__*tumen*.pth); rm -f $$site/tumen_policy_reports-*.dist-info/direct_url.json; done
	@rm -rf .venv-boot src/*.egg-info build && touch $@

# After a change of pyproject.toml. The lock holds names, versions and hashes, for Python 3.11 to 3.13.
lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-annotate -o requirements.lock
