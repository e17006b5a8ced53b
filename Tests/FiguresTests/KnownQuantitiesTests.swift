import Figures
import LexiconFormat
import Lexicons
import Testing

@Suite struct `Known quantities` {
  @Test func `hold every one that the lexicons name`() {
    let lexicon = Lexicon(folder: "common")
    for kind in ["quantity", "customary"] {
      for entry in lexicon.entries(kind) {
        #expect(KnownQuantities.kind(entry.words) != nil, "'\(entry.words)' is not understood")
      }
    }
  }

  @Test(
    arguments: [
      ("mile", "1", "1609.344"), ("acre", "1", "4046.8564224"), ("pyeong", "121", "400"),
      ("fahrenheit", "212", "100"),
      ("square-kilometer", "2", "2000000"), ("century", "1", "1200"),
    ])
  func `measure in the base unit`(name: String, value: String, base: String) throws {
    let value = try #require(ExactValue(value))
    #expect(KnownQuantities.unit(name).inBaseUnit(value) == ExactValue(base))
  }

  @Test func `read the amounts of a column`() {
    #expect(
      KnownQuantities.amounts("15 day|0.5 month|2")
        == [
          Quantity(15, .measure(.day)), Quantity(.half, .measure(.month)), Quantity(2),
        ])
  }

  @Test func `have a wording in every language`() {
    let names = ["quantity", "customary"].flatMap { kind in
      Lexicon(folder: "common").entries(kind).filter { entry in
        KnownQuantities.kind(entry.words)?.unit != nil
      }.map(\.words)
    }
    for folder in ["ko", "en"] {
      let worded = Set(Lexicon(folder: folder).words("wording"))
      #expect(names.filter { !worded.contains($0) } == [], "\(folder) has no words for these")
    }
  }
}
