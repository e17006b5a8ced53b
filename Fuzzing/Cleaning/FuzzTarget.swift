import TextCleaning

/// Called by libFuzzer with every input that it makes up; what is not UTF-8 is made so.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  let bytes = Array(String(decoding: input, as: UTF8.self).utf8)
  for use in TextUse.allCases {
    for keeps in [false, true] {
      let cleaner = TextCleaner(use, keepsInvisible: keeps, keepsPrivateUse: keeps)
      // libFuzzer keeps the input of a run that traps.
      if let violation = cleaner.clean(bytes).violation(of: bytes, by: cleaner) {
        fatalError("as \(use): \(violation)")
      }
    }
  }
  return 0
}
