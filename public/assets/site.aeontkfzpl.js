// A link to the same page in another language leads to the passage now being read.
// Passages have the same id in every language, so their ids are all that is needed.

function passageInView() {
  if (scrollY < 100) return "";
  // The passage just below the masthead; near the end of the page, where it can
  // no longer get there, the line moves down the window. Lengths are CSS pixels.
  const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
  const line = Math.max(100, innerHeight - rest);
  let id = "";
  for (const passage of document.querySelectorAll("article [id]:not(a, td)")) {
    if (passage.getBoundingClientRect().top <= line) id = passage.id;
  }
  return id;
}

for (const link of document.querySelectorAll("a[data-place]")) {
  for (const event of ["pointerenter", "pointerdown", "focus", "click"]) {
    link.addEventListener(event, () => { link.hash = passageInView(); });
  }
}
