// Prints how fast the loader reads ordinary texts, and that hostile ones cost no more than their size.
// The figures of one run can be compared with each other, not with those of another machine.
// Arguments are parts of names: `loader-benchmark prose table` measures only what they fit.

let names = CommandLine.arguments.dropFirst()
func isWanted(_ name: String) -> Bool { names.isEmpty || names.contains { name.contains($0) } }

try measureStyles(megabytes: 4, where: isWanted)
try measureRealTexts(where: isWanted)
try measureHostileTexts(where: isWanted)
