import Diagnostics
import Testing
import TranslationFixtures

@testable import Exchange

@Suite struct `The rules of exchange` {
  @Test func `are told apart and described in sentences`() {
    #expect(flaws(of: Rule.exchange) == [])
  }
}
