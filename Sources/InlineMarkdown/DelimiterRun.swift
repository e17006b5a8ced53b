import Characters

/// A run of stars in a Markdown text, and what it may do.
struct DelimiterRun {
  /// Where it begins in the source.
  var offset: Int
  var length: Int
  /// What an unmodified CommonMark parser would let it do.
  var commonMark: Flanking
  /// What it may do here.
  var flanking: Flanking
  /// Whether libcmark must be told to look past the punctuation next to it.
  var ignoresPunctuation: Bool
  /// Whether a variation selector hides from libcmark the punctuation before it.
  var followsHiddenPunctuation: Bool

  var end: Int { offset + length }

  /// The run of equal bytes that begins at `offset`.
  init(at offset: Int, in source: UnsafeBufferPointer<UInt8>, end: Int) {
    var after = offset
    while after < end, source[after] == source[offset] { after += 1 }
    let next = Neighbour(source.scalar(at: after, end: end))
    let previous = source.scalar(before: offset)
    let plain = Neighbour(previous?.scalar)
    var refined = plain
    if let previous, previous.scalar.isIdeographicVariationSelector {
      refined = .ideograph
    } else if let previous, previous.scalar.isStandardisedVariationSelector,
      let base = source.scalar(before: previous.offset)?.scalar, !base.isCommonMarkSpace
    {
      refined = Neighbour(base, selector: previous.scalar)
    }
    self.offset = offset
    length = after - offset
    commonMark = .commonMark(plain, next)
    flanking = .eastAsian(refined, next)
    ignoresPunctuation = Flanking.ignoresPunctuation(refined, next)
    followsHiddenPunctuation = refined.isPunctuation && !plain.isPunctuation
  }
}
