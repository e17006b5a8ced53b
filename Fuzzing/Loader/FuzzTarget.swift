import Loading
import LoadingInvariants

/// Called by libFuzzer with every input that it makes up: what is true of every text must be true of it.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for options in [ReadingOptions(), ReadingOptions(disabledRepairs: Set(ReadingOptions.repairs))] {
    let violations = violations(reading: bytes, options: options)
    // libFuzzer keeps the input of a run that traps.
    if !violations.isEmpty { fatalError(violations.joined(separator: "\n")) }
  }
  return 0
}
