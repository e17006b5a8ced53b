import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

@Suite struct `The rules of catalogues` {
  @Test func `are told apart and described in sentences`() {
    #expect(flaws(of: Rule.catalogues) == [])
  }
}
