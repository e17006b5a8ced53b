# Two commands do everything on a fresh machine, set-up included:
#   make site   build the program and generate the site in public/
#   make test   run all tests

SWIFT ?= swift
CONFIGURATION ?= release
PORT ?= 8000
SOURCES = Plugins Sources Tests Benchmarks Fuzzing
# How long `make fuzz` looks for a text that breaks the loader.
FUZZ_SECONDS ?= 300
# More options of libFuzzer, such as -runs=10000 -seed=1 for the same texts every time.
FUZZ_OPTIONS ?=
# Parts of names of what `make bench` measures; everything if empty.
BENCH ?=

.PHONY: site test test-site test-exchange score bench fuzz fuzz-translation lint format preview screenshots setup clean

site: setup
	$(SWIFT) run -c $(CONFIGURATION) sitegen

test: setup
	$(SWIFT) test

# The generated pages in real tools: HTML, accessibility, links, feeds, catalogues. Needs Debian's packages
# and PyPI the first time.
test-site: site
	scripts/check-site public

# How well the checks of translations judge labelled pairs: precision and recall of each rule.
score: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/score --command .build/$(CONFIGURATION)/sitegen --goal numbers=0.98,0.95 --goal dates=0.98,0.95 \
	  Tests/TranslationTests/Pairs/*.jsonl

# Catalogues and exchange files in the programs of translators: gettext, polib, Translate Toolkit, OmegaT. Needs
# Debian's packages and PyPI the first time.
test-exchange: setup
	SWIFT="$(SWIFT)" scripts/check-exchange

# How fast the loader reads ordinary and hostile texts.
bench: setup
	SITEGEN_TOOLS=1 $(SWIFT) run -c release loader-benchmark $(BENCH)

# Looks for texts that break the loader, beginning with the corpus; what it finds is kept in .fuzz/.
fuzz: setup
	SITEGEN_TOOLS=1 $(SWIFT) build -c release --sanitize=fuzzer --scratch-path .build/fuzz --product loader-fuzzer
	mkdir -p .fuzz/found .fuzz/texts
	SWIFT_BACKTRACE=enable=no .build/fuzz/release/loader-fuzzer -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
	  -print_final_stats=1 -verbosity=0 -print_funcs=0 $(FUZZ_OPTIONS) -artifact_prefix=.fuzz/found/ .fuzz/texts Tests/LoadingTests/Corpus

# Looks for catalogues and exchange files that break their readers, or lose something on the way.
fuzz-translation: setup
	SITEGEN_TOOLS=1 $(SWIFT) build -c release --sanitize=fuzzer --scratch-path .build/fuzz --product translation-fuzzer
	mkdir -p .fuzz/found .fuzz/translations
	SWIFT_BACKTRACE=enable=no .build/fuzz/release/translation-fuzzer -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
	  -print_final_stats=1 -verbosity=0 -artifact_prefix=.fuzz/found/ .fuzz/translations Fuzzing/Translation/Seeds

lint:
	$(SWIFT) format lint --strict --recursive Package.swift $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive Package.swift $(SOURCES)

preview: site
	python3 -m http.server --directory public $(PORT)

screenshots: site
	scripts/take-screenshots public docs/images

# libcmark is the one thing that Swift's package manager cannot bring.
setup:
	@scripts/install-libcmark

clean:
	rm -rf .build .fuzz .sitegen .venv
