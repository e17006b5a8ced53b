// Prints what the checks of translations cost, in microseconds of processor time for each pair of texts.
// The figures of one run can be compared with each other, not with those of another machine.
//
// It reads the labelled pairs of the tests, and the catalogues below SITEGEN_CONTENT, or else below `content`. Arguments are
// parts of names of what is to be measured.

let names = CommandLine.arguments.dropFirst()
func isWanted(_ name: String) -> Bool { names.isEmpty || names.contains { name.contains($0) } }

try measureChecks(where: isWanted)
