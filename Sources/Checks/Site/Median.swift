extension [Double] {
  /// The value in the middle when they are ascending, the mean of both where two are there; 0 if there is none.
  ///
  /// - Complexity: linear, whatever the values.
  var median: Double {
    guard !isEmpty else { return 0 }
    let upper = value(ofRank: count / 2)
    return count.isMultiple(of: 2) ? (value(ofRank: count / 2 - 1) + upper) / 2 : upper
  }

  /// Radix selection: digits of eleven bits, the highest first, are counted, and only what has the digit of the rank
  /// stays.
  private func value(ofRank rank: Int) -> Double {
    var keys = map(\.orderedBits)
    var rank = rank
    var shift: UInt64 = 64
    while shift > 0, keys.count > 1 {
      let width = Swift.min(11, shift)
      shift -= width
      let mask: UInt64 = (1 << width) - 1
      var counts = [Int](repeating: 0, count: 1 << Int(width))
      for key in keys { counts[Int((key >> shift) & mask)] += 1 }
      var digit = 0
      while rank >= counts[digit] {
        rank -= counts[digit]
        digit += 1
      }
      keys = keys.filter { Int(($0 >> shift) & mask) == digit }
    }
    return Double(orderedBits: keys[0])
  }
}

extension Double {
  /// A number that is less than another one's exactly if the value is.
  fileprivate var orderedBits: UInt64 {
    sign == .minus ? ~bitPattern : bitPattern | (1 << 63)
  }

  fileprivate init(orderedBits: UInt64) {
    self.init(bitPattern: orderedBits >> 63 == 0 ? ~orderedBits : orderedBits & ~(1 << 63))
  }
}
