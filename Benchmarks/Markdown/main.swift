// Prints how fast segments become HTML, beside plain libcmark on the same segments.
// The ratio is the time of the one divided by the time of the other; the figures of one run can be compared with each
// other, not with those of another machine. Arguments are parts of names of what is to be measured.

let names = CommandLine.arguments.dropFirst()
func isWanted(_ name: String) -> Bool { names.isEmpty || names.contains { name.contains($0) } }

measureSegments(kilobytes: 50, where: isWanted)
measureHostileSegments(where: isWanted)
