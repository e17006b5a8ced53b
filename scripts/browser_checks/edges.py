"""No words outside the page: neither beyond its width nor under its left edge, where nothing can be scrolled to."""

WIDTHS = [320, 360, 768, 1280]
# The words outside the page, but for what only screen readers are told and what a region of its own scrolls to.
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const isMeant = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.clipPath !== "none" && one.offsetWidth <= 1 || /auto|scroll/.test(style.overflowX)) return true;
    }
    return !element.checkVisibility({ checkVisibilityCSS: true });
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest("script, style")) continue;
    range.selectNodeContents(node);
    const out = [...range.getClientRects()].some((box) => box.width > 0 && (box.left < -0.5 || box.right > width + 0.5));
    if (out && !isMeant(node.parentElement)) found.push(`${node.parentElement.tagName.toLowerCase()}.${node.parentElement.className}: ${node.data.trim().slice(0, 40)}`);
  }
  return found;
}"""
# The same with a number that hangs too far, which has to be found.
HANGING = "() => { const mark = document.createElement('span'); mark.textContent = '1)'; mark.style.position = 'relative'; mark.style.left = '-80rem'; document.querySelector('main p').prepend(mark); }"


def check(site, browser, expect, is_quick):
    tab = browser.new_page()
    for page in site.one_of_each() if is_quick else site.pages:
        tab.goto(site.address(page))
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 800})
            outside = tab.evaluate(OUTSIDE)
            expect(not outside, f"{page} at {width} px has words outside the page: {outside[:3]}")
    tab.goto(site.address(site.of_kind("briefing")[0]))
    tab.evaluate(HANGING)
    expect(len(tab.evaluate(OUTSIDE)) == 1, "a number that hangs outside the page is found")
    tab.close()
