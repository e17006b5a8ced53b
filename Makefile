# Two commands do everything on a fresh machine, set-up included:
#   make site   build the program and generate the site in public/
#   make test   run all tests

SWIFT ?= swift
CONFIGURATION ?= release
PORT ?= 8000
SOURCES = Plugins Sources Tests Benchmarks Fuzzing Examples/Newsroom/Package.swift Examples/Newsroom/Sources
# How long `make fuzz` looks for an input that breaks each of the targets.
FUZZ_SECONDS ?= 300
# More options of libFuzzer, such as -runs=10000 -seed=1 for the same inputs every time.
FUZZ_OPTIONS ?=
FUZZ ?= cleaning documents loader markdown markup search settings templating translation
# How many faults `make test-faults` tries: full for one at every system call, short for a few of each kind.
FAULTS ?= full
# Names of tests, for `make test-address` and `make test-threads` to run only some of them.
TESTS ?=
# Parts of the names of readers, to double only some of them.
DOUBLING ?=
# What `make bench` measures, and parts of names to measure only some of it.
BENCHMARKS ?= checks loader markdown templating
BENCH ?=

.PHONY: dist install test-dist site bench-site bench-preview test test-real test-site test-preview test-search bench-search test-exchange test-faults test-hosts test-doubling test-long test-address test-threads example docs score bench fuzz fuzz-corpora lint format preview screenshots setup clean bench-documents test-docx

site: setup
	$(SWIFT) run -c $(CONFIGURATION) sitegen

# No more tests at a time than that: each of hundreds that are begun at once waits for all others, and a limit of time would measure
# its place in their queue.
test: setup
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8 $(SWIFT) test

# The generated pages in real tools: HTML, accessibility, reading, links, feeds, catalogues; then those of a made-up site
# in three languages. Needs Debian's packages and PyPI the first time.
test-site: site
	scripts/check-site public
	scripts/check-site --fixture .build/$(CONFIGURATION)/sitegen
	scripts/check-site --releases .build/$(CONFIGURATION)/sitegen

# Real releases are read no worse than before, paste by paste and row by row. They are not part of the project: SITEGEN_REAL
# names their folder, and without it the target says so and does nothing.
test-real: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/check-real .build/$(CONFIGURATION)/sitegen

# Documents that python-docx writes over all that it can write are read with every word in its place.
test-docx: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/check-docx .build/$(CONFIGURATION)/sitegen

# How fast documents are read and how much of them is kept, beside two readers from PyPI. SITEGEN_REAL names the folder of them.
bench-documents: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/bench-documents .build/$(CONFIGURATION)/sitegen "$${SITEGEN_REAL:?names no folder with documents}"

# How well the checks of translations judge labelled pairs: precision and recall of each rule.
score: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/score --command .build/$(CONFIGURATION)/sitegen --goal numbers=0.98,0.95 --goal dates=0.98,0.95 \
	  Tests/ChecksTests/Pairs/*.jsonl

# Catalogues and exchange files in the programs of translators: gettext, polib, Translate Toolkit, OmegaT. Needs
# Debian's packages and PyPI the first time.
test-exchange: setup
	SWIFT="$(SWIFT)" scripts/check-exchange

# The files of 'sitegen deploy-files' in nginx, Caddy and Apache, by their answers. Needs Debian's packages the first time.
test-hosts: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/check-hosts .build/$(CONFIGURATION)/sitegen

# Kills and errors at the system calls of reading and of publishing: the site is always whole, or brought back. Needs
# strace, which is installed where that is possible.
test-faults: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/check-faults .build/$(CONFIGURATION)/sitegen $(if $(filter short,$(FAULTS)),--short)

# All tests with the memory, and with the threads, watched by the compiler's sanitizers. Each is a build of its own, and takes
# several times as long as `make test`.
test-address: setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build/address $(if $(TESTS),--filter "$(TESTS)")

# The sanitizer knows nothing of the locks of `Mutex`, and may report a race between two closures of `withLock` of the same one.
test-threads: setup
	TSAN_OPTIONS=halt_on_error=0 $(SWIFT) test --sanitize=thread --scratch-path .build/threads $(if $(TESTS),--filter "$(TESTS)")

# The program that uses the library: it builds a site with a page and a rule of its own. SwiftPM notices new and removed
# files of a package that another one names by its path only when it plans the build again.
example: setup
	cd Examples/Newsroom && mkdir -p .build && rm -f .build/debug.yaml && $(SWIFT) run --quiet newsroom >.build/printed.txt && diff expected.txt .build/printed.txt
	test -f Examples/Newsroom/.build/site/en/everything/index.html

# The documentation of the library, as a folder of pages in .build/docs/site.
docs: setup
	SITEGEN_TOOLS=docs $(SWIFT) package --scratch-path .build/docs \
	  --allow-writing-to-directory .build/docs/site generate-documentation --target SiteGenerator \
	  --target Diagnostics --enable-experimental-combined-documentation --warnings-as-errors \
	  --transform-for-static-hosting --output-path .build/docs/site

# How fast the loader and the engines are, beside other programs on the same input.
bench: setup
	for name in $(BENCHMARKS); do \
	  SITEGEN_TOOLS=benchmarks $(SWIFT) run -c release --scratch-path .build/benchmarks $$name-benchmark $(BENCH) || exit 1; \
	done

# How long a site of many briefings takes to build, beside Hugo and a copy of its files; SITES says how many briefings.
SITES ?= 1000
bench-site: setup
	$(SWIFT) build -c release --product sitegen
	scripts/bench-site .build/release/sitegen --briefings $(SITES)

# How well and how fast the search finds, beside Pagefind on the same site. SITEGEN_REAL names the folder of real releases, on which
# most of the queries are; SITES says how many made-up briefings sizes and bytes are measured with.
bench-search: setup
	$(SWIFT) build -c release --product sitegen
	scripts/bench-search .build/release/sitegen --briefings $(SITES)

# Looks for inputs that break a reader or an engine; what it finds is kept in .fuzz/found, and what brought it further in
# .fuzz/. It begins with that, with the corpus of the target in Fuzzing/ and with what else can serve as one.
fuzz: setup
	for name in $(FUZZ); do \
	  SITEGEN_TOOLS=fuzzers $(SWIFT) build -c release --scratch-path .build/fuzz --product $$name-fuzzer && \
	  mkdir -p .fuzz/found .fuzz/$$name && \
	  SWIFT_BACKTRACE=enable=no .build/fuzz/release/$$name-fuzzer -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
	    -rss_limit_mb=4096 -print_final_stats=1 -verbosity=0 -print_funcs=0 $(FUZZ_OPTIONS) \
	    -artifact_prefix=.fuzz/found/$$name- .fuzz/$$name $$(scripts/fuzzing-corpora $$name) || exit 1; \
	done

# Makes the corpora in Fuzzing/ anew from themselves and from what `make fuzz` kept: as few inputs as reach the same
# places of the code as often.
fuzz-corpora: setup
	for name in $(FUZZ); do \
	  SITEGEN_TOOLS=fuzzers $(SWIFT) build -c release --scratch-path .build/fuzz --product $$name-fuzzer && \
	  scripts/fuzzing-corpora --minimise $$name || exit 1; \
	done

# Doubles what every reader reads and fails where the work grows by more. It counts steps and bytes, not seconds, and
# shares its build with the fuzzers.
test-doubling: setup
	SITEGEN_TOOLS=fuzzers $(SWIFT) build -c release --scratch-path .build/fuzz --product doubling
	SWIFT_DETERMINISTIC_HASHING=1 .build/fuzz/release/doubling $(DOUBLING)

# What takes too long for every change, and is to be run before a release: growth of work, every reader against made-up inputs, and
# a fault at every system call.
test-long: test-doubling fuzz test-faults

lint:
	$(SWIFT) format lint --strict --recursive Package.swift $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive Package.swift $(SOURCES)

preview: setup
	$(SWIFT) run -c $(CONFIGURATION) sitegen serve --port $(PORT)

# The preview with real requests, saving in a real browser, and two hundred changes. Needs Chromium and PyPI the first time.
test-preview: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/check-preview .build/$(CONFIGURATION)/sitegen

# What is found in Chromium and in the terminal, by keys and without script. Needs Chromium and PyPI the first time.
test-search: setup
	$(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/check-search .build/$(CONFIGURATION)/sitegen

# How long it takes from a save to the page, at several sizes.
bench-preview: setup
	$(SWIFT) build -c release --product sitegen
	scripts/bench-preview .build/release/sitegen

screenshots: site
	scripts/take-screenshots public docs/images

# libcmark and zlib are what Swift's package manager cannot bring.
# What is handed out, in dist/: a tarball and, where dpkg-deb is, a Debian package. Builds the program from nothing, without anything that it
# would have to find on the machine but the C library.
dist: setup
	SWIFT="$(SWIFT)" scripts/make-dist

# Tries both in a bare Debian, with every shell that completions are for. Needs root and debootstrap.
test-dist:
	scripts/check-dist

# The program, its manual pages and completions below PREFIX.
PREFIX ?= /usr/local
install: setup
	SITEGEN_COMMIT=$$(git rev-parse --short HEAD 2>/dev/null) $(SWIFT) build -c $(CONFIGURATION) --product sitegen
	scripts/install-program .build/$(CONFIGURATION)/sitegen "$(DESTDIR)$(PREFIX)"

setup:
	@scripts/install-libraries

clean:
	rm -rf .build dist .fuzz .sitegen .venv Examples/Newsroom/.build
