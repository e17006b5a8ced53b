import Diagnostics

extension InlineFinding {
  /// Stars that stay on the page: `count` of those in `run`.
  init(literal count: Int, of run: DelimiterRun, because why: String, help: String) {
    let stars = count > 5 ? "*****…" : String(repeating: "*", count: count)
    self.init(
      .warning, rule: .literalEmphasis, utf8Offset: run.offset, utf8Length: run.length,
      "`\(stars)` stays on the page, because \(why)", help: help)
  }

  /// A note if CommonMark would not have taken these two runs for the ends of one emphasis.
  init?(renderingFrom opening: DelimiterRun, to closing: DelimiterRun, of source: [UInt8]) {
    let refused: DelimiterRun
    let what: String
    if !closing.commonMark.canClose {
      (refused, what) = (closing, "end")
    } else if !opening.commonMark.canOpen {
      (refused, what) = (opening, "begin")
    } else {
      return nil
    }
    let before = source.scalar(before: refused.offset).map { "'\($0.scalar)'" } ?? "nothing"
    let after = source.scalar(at: refused.end, end: source.count).map { "'\($0)'" } ?? "nothing"
    self.init(
      .note, rule: .emphasisBeforeParticle, utf8Offset: refused.offset, utf8Length: refused.length,
      "The emphasis was made to \(what) between \(before) and \(after)",
      reason: "CommonMark lets none \(what) between punctuation and a letter, but Korean sets no space there",
      help: "Nothing needs to be done; other Markdown programs may show the stars")
  }
}
