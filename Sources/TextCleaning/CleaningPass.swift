import Characters

/// One way through a text, line by line, from character to character.
struct CleaningPass {
  private enum Treatment {
    case keep
    case drop
    case replace(Unicode.Scalar)
    /// It stays, but the author has to know.
    case report
  }

  private let input: UnsafeBufferPointer<UInt8>
  private let cleaner: TextCleaner
  private(set) var result = CleanedText(bytes: [])
  /// Up to here the input has been dealt with.
  private var done = 0
  /// The characters that may still be merged with what comes next.
  private var cluster: [Placed] = []
  /// What was kept last on the line.
  private var previous: Unicode.Scalar?
  /// What the marks before the present place belong to.
  private var base: Unicode.Scalar?
  /// Whether the base or one of its marks, in whatever order, is of a script whose letters join.
  private var isJoining = false
  /// Where the line ends that is worked on.
  private var lineEnd = 0
  private var directions: LineDirections?
  /// Up to here tags belong to a flag.
  private var flagEnd = 0

  init(_ input: UnsafeBufferPointer<UInt8>, _ cleaner: TextCleaner) {
    self.input = input
    self.cleaner = cleaner
  }

  /// Whether nothing was done, and there is nothing to say.
  private(set) var isUnchanged = true

  /// - Parameter first: of the characters that may need work.
  mutating func run(from first: Int) {
    result.bytes.reserveCapacity(input.count)
    done = byteOrderMark(of: input)
    isUnchanged = done == 0
    var next = max(first, done)
    while next < input.count {
      copy(upTo: startOfLine(at: next))
      lineEnd = endOfLine(from: next)
      directions = nil
      (previous, base, isJoining) = (nil, nil, false)
      while done < lineEnd { takeScalar() }
      endCluster()
      next = firstNotPlain(in: input, from: done)
    }
    copy(upTo: input.count)
  }

  private mutating func copy(upTo end: Int) {
    guard done < end else { return }
    result.origin.note(cleaned: result.bytes.count, original: done)
    result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[done..<end]))
    done = end
  }

  private func startOfLine(at offset: Int) -> Int {
    var start = offset
    while start > done, !input[start - 1].isLineEnd { start -= 1 }
    return start
  }

  /// After the line break; CR LF is one.
  private func endOfLine(from offset: Int) -> Int {
    var end = offset
    while end < input.count, !input[end].isLineEnd { end += 1 }
    guard end < input.count else { return end }
    let isPair = input[end] == 0x0D && end + 1 < input.count && input[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  // MARK: Characters

  private mutating func takeScalar() {
    let offset = done
    let scalar = scalar(at: offset)
    done += UTF8.width(scalar)
    let kind = CharacterClass(of: scalar)
    guard kind != .ordinary else { return keep(scalar, at: offset) }
    let treatment = treatment(of: kind, scalar, at: offset)
    if case .keep = treatment { return keep(scalar, at: offset) }
    isUnchanged = false
    switch treatment {
    case .keep: break
    case .report:
      result.changes.add(CleaningChange(kind: kind, scalar: scalar, replacement: scalar, offset: offset))
      keep(scalar, at: offset)
    case .drop: result.changes.add(CleaningChange(kind: kind, scalar: scalar, offset: offset))
    case .replace(let replacement):
      // Line ends and spaces are made alike without a word.
      let isLineBreak = kind == .lineEnd && replacement == " "
      if kind != .lineEnd && kind != .space || isLineBreak {
        result.changes.add(
          CleaningChange(
            kind: isLineBreak ? .lineSeparator : kind, scalar: scalar, replacement: replacement,
            offset: offset))
      }
      keep(replacement, at: offset)
    }
  }

  private mutating func treatment(
    of kind: CharacterClass, _ scalar: Unicode.Scalar, at offset: Int
  ) -> Treatment {
    let use = cleaner.use
    let invisible: Treatment = cleaner.keepsInvisible ? .keep : .drop
    switch kind {
    case .ordinary, .decomposed: return .keep
    case .lineEnd:
      let isPair = scalar == "\r" && done < input.count && input[done] == 0x0A
      guard scalar == "\r", !isPair else { return .keep }
      return .replace(cleaner.joinsLinesAtReturns ? " " : "\n")
    case .lineSeparator: return .replace(" ")
    case .control: return use == .source ? invisible : .drop
    case .noncharacter: return .drop
    case .space: return use == .source ? .replace(" ") : .keep
    case .zeroWidth: return invisible
    case .object: return use == .syntax ? .keep : .drop
    case .lost: return use == .syntax ? .keep : .report
    case .privateUse:
      guard use != .syntax else { return .keep }
      guard let sign = privateSigns[scalar.value] else { return .report }
      return cleaner.keepsPrivateUse ? .keep : .replace(sign)
    case _ where use == .syntax: return .keep
    case .override: return invisible
    case .softHyphen:
      return use == .words && isLetter(base) && isLetter(nextScalar) ? .keep : invisible
    case .wordJoiner:
      return use == .words && isSeen(previous) && isSeen(nextScalar) ? .keep : invisible
    case .joiner: return joins(scalar) ? .keep : invisible
    case .graphemeJoiner:
      return isSeen(previous) && isMark(nextScalar) ? .keep : invisible
    case .directionMark, .isolate: return directs(scalar, at: offset) ? .keep : invisible
    case .filler: return fills(scalar) ? .keep : invisible
    case .variationSelector: return selects(scalar) ? .keep : invisible
    case .tag: return isOfFlag(at: offset) ? .keep : invisible
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar, at offset: Int) {
    previous = scalar == "\n" || scalar == "\r" ? nil : scalar
    if !scalar.joinsPrevious {
      base = previous
      isJoining = false
    }
    isJoining = isJoining || scalar.isOfJoiningScript
    guard cleaner.use != .syntax else { return append(scalar, from: offset) }
    if !scalar.joinsPrevious { endCluster() }
    cluster.append((scalar, offset))
  }

  private mutating func endCluster() {
    guard let first = cluster.first else { return }
    if let scalars = composed(cluster) {
      isUnchanged = false
      result.changes.add(
        CleaningChange(
          kind: .decomposed, scalar: first.scalar, replacement: scalars.first, offset: first.offset))
      for scalar in scalars { append(scalar, from: first.offset) }
    } else {
      for (scalar, offset) in cluster { append(scalar, from: offset) }
    }
    cluster.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ scalar: Unicode.Scalar, from offset: Int) {
    result.origin.note(cleaned: result.bytes.count, original: offset)
    if scalar.isASCII {
      result.bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      result.bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  // MARK: Neighbours

  /// The character that comes next on the line, whatever will become of it.
  private var nextScalar: Unicode.Scalar? { done < lineEnd ? scalar(at: done) : nil }

  private func joins(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0x180E { return previous?.isMongolian ?? false && nextScalar?.isMongolian ?? false }
    if let previous {
      if isJoining { return true }
      if scalar.value == 0x200D, previous.isPictograph || previous.endsPictograph {
        return nextScalar?.isPictograph ?? false
      }
    }
    // It may ask for the form that a letter has at the end of a word.
    return scalar.value == 0x200D && nextScalar?.isOfJoiningScript ?? false
      && !(previous?.isPictograph ?? false)
  }

  private mutating func directs(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
    let line =
      directions
      ?? LineDirections(input, from: offset, to: lineEnd, isAnyBefore: hasRightToLeftBefore(offset))
    directions = line
    guard line.isAnyRightToLeft else { return false }
    return CharacterClass(of: scalar) == .directionMark || line.paired.contains(offset)
  }

  /// Whether the part of the line that was dealt with has letters that run from right to left.
  private func hasRightToLeftBefore(_ offset: Int) -> Bool {
    var index = startOfWorkedLine(before: offset)
    while index < offset {
      let scalar = scalar(at: index)
      if scalar.isRightToLeft { return true }
      index += UTF8.width(scalar)
    }
    return false
  }

  private func startOfWorkedLine(before offset: Int) -> Int {
    var start = offset
    while start > 0, !input[start - 1].isLineEnd { start -= 1 }
    return start
  }

  private func fills(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // They hold the place of a letter that a syllable lacks.
    case 0x115F: nextScalar?.isVowelJamo ?? false
    case 0x1160: previous?.isLeadingJamo ?? false
    default: false
    }
  }

  private func selects(_ scalar: Unicode.Scalar) -> Bool {
    guard let previous else { return false }
    switch scalar.value {
    case 0x180B...0x180F: return previous.isMongolian
    case 0xFE0E, 0xFE0F:
      // A digit becomes a key only together with the frame of the key.
      return previous.isPictograph || previous.properties.isEmoji && nextScalar?.value == 0x20E3
        || scalar.value == 0xFE0E && previous.hasVariants
    case 0xE0100...0xE01EF: return previous.properties.isIdeographic
    default: return previous.hasVariants
    }
  }

  /// Whether the tag is part of a flag, such as that of Scotland: a black flag, the tags of a region, and the end.
  private mutating func isOfFlag(at offset: Int) -> Bool {
    if offset < flagEnd { return true }
    guard previous?.value == 0x1F3F4 else { return false }
    var index = offset
    var count = 0
    while index + 3 < lineEnd, count < 7 {
      let tag = scalar(at: index).value
      index += 4
      if tag == 0xE007F {
        guard (3...6).contains(count) else { return false }
        flagEnd = index
        return true
      }
      guard (0xE0030...0xE0039).contains(tag) || (0xE0061...0xE007A).contains(tag) else { return false }
      count += 1
    }
    return false
  }

  private func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isLetter && CharacterClass(of: $0) == .ordinary } ?? false
  }

  private func isMark(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.joinsPrevious && CharacterClass(of: $0) == .ordinary } ?? false
  }

  private func isSeen(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isSeen ?? false }

  // MARK: Bytes

  private func scalar(at offset: Int) -> Unicode.Scalar { input.scalar(at: offset) }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
