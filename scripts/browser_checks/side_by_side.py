"""Both languages side by side: rows in line, stacked on a phone, one column copied alone."""


def check(site, browser, expect, is_quick):
    page = site.of_kind("parallel")[0]
    left, right = page.path.split("/")[0].split("-")
    for scripts in (True, False):
        for width, is_stacked in ((1280, False), (768, False), (390, True)):
            context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
            tab = context.new_page()
            tab.goto(site.address(page))
            rows = tab.eval_on_selector_all(
                ".row[id]:not(h1, h2)",
                """all => all.map((row) => [row.id, ...[...row.querySelectorAll(":scope > [lang]")].map((cell) => {
                  const box = cell.getBoundingClientRect();
                  return [cell.lang, box.left, box.top, box.bottom];
                })])""",
            )
            expect(len(rows) > 3, f"side by side at {width} px has rows")
            where = f"at {width} px{'' if scripts else ' without script'}"
            for identity, first, second in rows:
                expect((first[0], second[0]) == (left, right), f"row {identity} has {left} before {right}")
                if is_stacked:
                    expect(second[2] >= first[3] - 1, f"row {identity} is stacked {where}")
                else:
                    expect(abs(first[2] - second[2]) < 1 and second[1] > first[1], f"row {identity} is in line {where}")
            context.close()
    copies_one_column(site, browser, expect, page, left, right)


def copies_one_column(site, browser, expect, page, left, right):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(site.address(page))
    for language, other in ((left, right), (right, left)):
        cells = tab.locator(f".row.paragraph > [lang={language}], .row.lead > [lang={language}]")
        tab.evaluate("scrollTo(0, 0)")
        start, end = cells.nth(0).bounding_box(), cells.nth(1).bounding_box()
        tab.set_viewport_size({"width": 1280, "height": int(end["y"] + end["height"]) + 50})
        tab.mouse.move(start["x"] + 40, start["y"] + 25)
        tab.mouse.down()
        tab.mouse.move(end["x"] + 80, end["y"] + 25, steps=5)
        tab.mouse.up()
        selected = tab.evaluate("String(getSelection())").replace(" ", "")
        wanted = cells.nth(0).inner_text()[-8:].replace(" ", "")
        expect(wanted in selected, f"selecting the column {language} takes its words")
        unwanted = tab.locator(f".row.lead > [lang={other}], .row.paragraph > [lang={other}]").nth(0).inner_text()[:12].replace(" ", "")
        expect(unwanted not in selected, f"selecting the column {language} leaves {other} out")
    context.close()
