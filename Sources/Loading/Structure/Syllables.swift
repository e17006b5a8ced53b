import Characters

/// In UTF-8.
let bytesOfSyllable = 3

extension Substring {
  /// The syllables that it ends in, without anything between them.
  var lastSyllables: [Unicode.Scalar] {
    withBytes { bytes in
      var syllables: [Unicode.Scalar] = []
      var end = bytes.count
      while let (scalar, start) = bytes.scalar(before: end), scalar.isHangulSyllable {
        syllables.append(scalar)
        end = start
      }
      syllables.reverse()
      return syllables
    }
  }

  /// The syllables that it begins with.
  var firstSyllables: [Unicode.Scalar] {
    withBytes { bytes in
      var syllables: [Unicode.Scalar] = []
      var index = 0
      while index < bytes.count, case let scalar = bytes.scalar(at: index), scalar.isHangulSyllable {
        syllables.append(scalar)
        index += bytesOfSyllable
      }
      return syllables
    }
  }
}
