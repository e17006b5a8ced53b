import Testing

@testable import Loading

@Suite("The year of a briefing")
struct YearOfPublicationTests {
  @Test(
    "is what its settings say, or else its folder",
    arguments: [
      ("2026-09-24-harbour", nil, 2026), ("2026-09-24-harbour", "published: 2025-01-02", 2025),
      ("harbour", "topics: [a]\npublished:  \"2025-01-02\"\n", 2025),
      ("harbour", "published: '2024-1-2'", 2024),
      ("2026-09-24-harbour", "unpublished: 2025-01-02", 2026), ("2026-09-24", "published: soon", 2026),
      ("2026-09-24", "published:\n  2025-01-02", 2025), ("2026-9-24-harbour", nil, nil), ("2026", "", nil),
      ("20260-09-24-harbour", nil, nil), ("", nil, nil),
    ] as [(String, String?, Int?)])
  func year(folder: String, settings: String?, year: Int?) {
    #expect(yearOfPublication(folder: folder, settings) == year)
  }
}
