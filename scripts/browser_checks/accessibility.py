"""axe-core on every page, in every colour scheme and at every width; no sideways scrolling, whatever the reader sets."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 320 px is what a window of 1280 px has at 400 %.
WIDTHS = [320, 360, 390, 768, 1024, 1280, 1680, 1920]
# What a reader has set, and the widths at which axe-core looks.
APPEARANCES = [
    ({"color_scheme": "light"}, [320, 768, 1280, 1920]),
    ({"color_scheme": "dark"}, [320, 1280]),
    ({"color_scheme": "light", "contrast": "more"}, [1280]),
    ({"color_scheme": "dark", "contrast": "more"}, [390]),
    ({"forced_colors": "active"}, [1280]),
]
QUICK_APPEARANCES = [({"color_scheme": "light"}, [320]), ({"color_scheme": "dark"}, [1280])]
# What WCAG 1.4.12 lets readers set.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""


def check(site, browser, expect, is_quick):
    pages = site.one_of_each() if is_quick else site.pages
    for appearance, axe_widths in QUICK_APPEARANCES if is_quick else APPEARANCES:
        context = browser.new_context(**appearance)
        tab = context.new_page()
        is_first = appearance == {"color_scheme": "light"}
        for page in pages:
            tab.goto(site.address(page))
            for width in WIDTHS if is_first else axe_widths:
                tab.set_viewport_size({"width": width, "height": 800})
                if is_first:
                    expect(is_narrow_enough(tab), f"{page} does not scroll sideways at {width} px")
                if width in axe_widths:
                    for violation in Axe().run(tab, options={"runOnly": RULES}).response["violations"]:
                        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
                        expect(False, f"{page} {appearance} {width} px: {violation['id']}: {violation['help']}: {nodes}")
                    expect(True, "axe ran")
        context.close()
    # The policy would refuse the reader's own style sheet in a page; in a browser's settings it does not.
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    for page in pages:
        tab.goto(site.address(page))
        tab.add_style_tag(content=TEXT_SPACING)
        for width in (320, 1280):
            tab.set_viewport_size({"width": width, "height": 800})
            expect(is_narrow_enough(tab), f"{page} at {width} px has room for wide spacing")
    context.close()


def is_narrow_enough(tab):
    return tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
