import Diagnostics
import Testing
import TranslationFixtures

@testable import Alignment

@Suite struct `The rules of alignment` {
  @Test func `are told apart and described in sentences`() {
    #expect(flaws(of: Rule.alignment) == [])
  }
}
