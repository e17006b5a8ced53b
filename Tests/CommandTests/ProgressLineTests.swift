import SiteGenerator
import Testing

@testable import sitegen

@Suite("The line of progress")
struct ProgressLineTests {
  @Test(
    "says how many are done, how fast and how long it will take",
    arguments: [
      (0, 10_000, 0.2, "pages: 0 of 10,000"), (40, 10_000, 0.4, "pages: 40 of 10,000"),
      (1_200, 10_000, 4, "pages: 1,200 of 10,000, 300 a second, 30 s left"),
      (1_000, 100_000, 10, "pages: 1,000 of 100,000, 100 a second, 17 min left"),
      (5, 10, 20, "pages: 5 of 10, 20 s left"), (10, 10, 2, "pages: 10 of 10, 5 a second, 0 s left"),
    ])
  func line(done: Int, total: Int, seconds: Double, expected: String) {
    let progress = BuildProgress(phase: "pages", done: done, total: total)
    #expect(ProgressLine.line(progress, after: .seconds(seconds)) == expected)
  }
}
