// Renders two pages with this engine, swift-mustache and Stencil, checks that all of them write the same bytes, and
// prints how long each takes, beside a plain copy of these bytes as the limit and Swift written by hand for the page.
// The figures of one run can be compared with each other, not with those of another machine. Arguments are parts of
// names of what is to be measured.

let names = CommandLine.arguments.dropFirst()
func isWanted(_ name: String) -> Bool { names.isEmpty || names.contains { name.contains($0) } }

for page in [try briefingPage(), try tablePage()] { try page.measure(where: isWanted) }
