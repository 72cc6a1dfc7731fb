# nabla · a calculator shell for arrays
# SPDX-License-Identifier: Apache-2.0
#
# make run and make test are all that a fresh machine with a Swift toolchain needs: what is missing
# is installed first, and said. Everything but the program itself writes to standard error and reads
# nothing, so that this works:   echo 'gradient([1, 2, 4])' | make run

PREFIX ?= /usr/local
SWIFT ?= swift
BINARY := .build/release/nabla
export SWIFT

.PHONY: run test build install bench format lint fuzz mutate translations docs coverage clean help

run: ## Build the optimised program and start it (ARGS='…' are its arguments)
	@scripts/build >&2 </dev/null
	@exec $(BINARY) $(ARGS)

test: ## Run every test (FILTER=Name for some); the end-to-end tests start the debug program
	@scripts/packages >&2 </dev/null
	@$(SWIFT) test $(if $(FILTER),--filter $(FILTER)) </dev/null

build: ## Build the optimised program at .build/release/nabla
	@scripts/build >&2 </dev/null

install: build ## Copy the program to PREFIX/bin (default /usr/local/bin)
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/nabla

bench: ## Measure against bc, Python and memcpy; a table on standard output
	@scripts/build nabla nabla-bench >&2 </dev/null
	@.build/release/nabla-bench </dev/null

format: ## Lay out every Swift file
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Check layout and house rules
	@scripts/packages >&2 </dev/null
	@scripts/lint </dev/null

fuzz: ## Compare random programs with Python and NumPy 2.4 (PROGRAMS=10000 SEED=1)
	@scripts/build nabla-fuzz >&2 </dev/null
	@.build/release/nabla-fuzz --programs $(or $(PROGRAMS),10000) --seed $(or $(SEED),1) </dev/null

mutate: ## Run the parser's mutation test for long (MUTANTS=1000000)
	@scripts/packages >&2 </dev/null
	@NABLA_MUTANTS=$(or $(MUTANTS),1000000) $(SWIFT) test --filter Mutation </dev/null

translations: ## Run the fixed programs in nabla and, translated, in Python with NumPy and Dask
	@scripts/packages >&2 </dev/null
	@$(SWIFT) build --product nabla >&2 </dev/null
	@python3 Tests/Fixtures/check_translations.py .build/debug/nabla --record
	@python3 Tests/Fixtures/check_translations.py .build/debug/nabla --to dask

docs: ## Write the generated pages and the outputs in docs/ and README.md anew
	@scripts/packages >&2 </dev/null
	@NABLA_UPDATE=1 $(SWIFT) test --filter 'Reference|Documents' </dev/null

coverage: build ## Compare names and parameters with NumPy's (Python and NumPy 2.4 needed)
	@scripts/coverage $(BINARY)

clean: ## Remove everything built
	rm -rf .build

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14
