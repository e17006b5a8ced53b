import Diagnostics
import Loading
import Testing

@Suite("The rules of the loader")
struct LoadingRulesTests {
  @Test("have names of their own")
  func names() {
    let ids = Rule.loading.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("say in whole sentences what they find and what to do")
  func texts() {
    for rule in Rule.loading {
      for text in [rule.summary, rule.explanation, rule.help] + rule.kinds.map(\.summary) {
        #expect(text.hasSuffix("."), "\(rule.id): \(text)")
      }
      #expect(!rule.kinds.isEmpty, "\(rule.id)")
    }
  }

  @Test("are waived by the setting that switches their repair off")
  func waivers() {
    for rule in Rule.loading {
      let isRepair = ReadingOptions.repairs.contains(rule.id)
      #expect(rule.waivedBy == (isRepair ? .setting("repairs: {\(rule.id): off}") : .nothing))
    }
  }
}
