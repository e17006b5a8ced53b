import Testing

@testable import PreviewServer

@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-3", ByteRange.part(0..<4)), ("bytes=4-", .part(4..<10)), ("bytes=-3", .part(7..<10)),
    ("bytes=-30", .part(0..<10)), ("bytes=9-99", .part(9..<10)), ("bytes=10-", .none), ("bytes=-0", .none),
    ("bytes=99-100", .none), ("bytes=3-2", .all), ("bytes=0-1,4-5", .all), ("bytes=", .all),
    ("bytes=-", .all),
    ("lines=0-3", .all), ("bytes=a-b", .all), ("bytes=0-99999999999999999999", .all), ("bytes=+1-2", .all),
  ])
  func readsWhatIsAskedForOfTenBytes(header: String, range: ByteRange) {
    #expect(ByteRange(header, size: 10) == range)
  }

  @Test func givesAllWhereNothingIsAskedFor() { #expect(ByteRange(nil, size: 10) == .all) }

  @Test func hasNothingOfAnEmptyFile() {
    #expect(ByteRange("bytes=0-", size: 0) == .none)
    #expect(ByteRange("bytes=-1", size: 0) == .none)
  }
}
