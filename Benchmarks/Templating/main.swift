// Renders two pages with this engine, swift-mustache and Stencil, checks that all of them write the same bytes, and
// prints how long each takes, beside a plain copy of these bytes as the limit and Swift written by hand for the page.
// The figures of one run can be compared with each other, not with those of another machine.

let pages = [try briefingPage(), try tablePage()]
for page in pages { try page.measure() }
