// A link to the same page in another language leads to the passage now being read.
// Passages have the same id in every language, so their ids are all that is needed.

function passageInView() {
  if (scrollY < 100) return "";
  // What a link led here for, while it can be seen: near the end of a page it may not reach the top.
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const top = target?.getBoundingClientRect().top;
  if (top >= 0 && top < innerHeight) return target.id;
  // Otherwise the passage just below the masthead, which is less than 100 CSS pixels high.
  let id = "";
  for (const passage of document.querySelectorAll("article [id]:not(a, td)")) {
    if (passage.getBoundingClientRect().top <= 100) id = passage.id;
  }
  return id;
}

for (const link of document.querySelectorAll("a[data-place]")) {
  for (const event of ["pointerenter", "pointerdown", "focus", "click"]) {
    link.addEventListener(event, () => { link.hash = passageInView(); });
  }
}
