# Two commands do everything on a fresh machine, set-up included:
#   make site   build the program and generate the site in public/
#   make test   run all tests

SWIFT ?= swift
CONFIGURATION ?= release
PORT ?= 8000

.PHONY: site test test-site lint format preview screenshots setup clean

site: setup
	$(SWIFT) run -c $(CONFIGURATION) sitegen

test: setup
	$(SWIFT) test

# The generated pages in real tools: HTML, accessibility, links, feeds, catalogues. Needs Debian's packages
# and PyPI the first time.
test-site: site
	scripts/check-site public

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Plugins Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Plugins Sources Tests

preview: site
	python3 -m http.server --directory public $(PORT)

screenshots: site
	scripts/take-screenshots public docs/images

# libcmark is the one thing that Swift's package manager cannot bring.
setup:
	@scripts/install-libcmark

clean:
	rm -rf .build .sitegen .venv
