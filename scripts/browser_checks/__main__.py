"""Reads a generated site in Chromium as people do; exits 1 if something does not work.

browser_checks FOLDER [--base-path /briefings/] [--one-of-each]

With --one-of-each only one page of every kind and language is looked at, at two widths, for a quick run.
"""

import argparse
import sys
import time

from playwright.sync_api import sync_playwright

import accessibility
import edges
import keyboard
import paper
import reading
import side_by_side
import tables
import weights
from site_folder import Site

CHECKS = [weights, accessibility, edges, reading, side_by_side, tables, keyboard, paper]


class Report:
    def __init__(self):
        self.faults = []
        self.passed = 0

    def expect(self, condition, what):
        if condition:
            self.passed += 1
        else:
            self.faults.append(what)
            print(f"  FAIL {what}")
        return condition


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder")
    options.add_argument("--base-path", default="/")
    options.add_argument("--one-of-each", action="store_true")
    options.add_argument("--only", choices=[check.__name__ for check in CHECKS])
    arguments = options.parse_args()
    report = Report()
    with Site(arguments.folder, arguments.base_path) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        report.expect(site.pages, f"{arguments.folder} holds pages")
        for check in CHECKS:
            if arguments.only in (None, check.__name__):
                start, passed, faults = time.monotonic(), report.passed, len(report.faults)
                check.check(site, browser, report.expect, arguments.one_of_each)
                print(
                    f"{check.__name__}: {report.passed - passed} as expected, {len(report.faults) - faults} not"
                    f" ({time.monotonic() - start:.0f} s)"
                )
        browser.close()
    return 1 if report.faults or not report.passed else 0


sys.exit(main())
