/// Sizes of PNG, JPEG and WebP.
extension PictureSize {
  /// PNG, third edition, 11.2.1: the first chunk is IHDR.
  static func png(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.has("IHDR", at: 12),
      let width = bytes.bigEndian(at: 16, count: 4), let height = bytes.bigEndian(at: 20, count: 4)
    else { return nil }
    return PictureSize(width: width, height: height)
  }

  /// ITU-T T.81, annex B: the size is in the frame header. Browsers turn the picture as its Exif data says.
  static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    var isTurned = false
    while let marker = bytes.bigEndian(at: offset, count: 2), marker > 0xFF00 {
      // Fill bytes may come before a marker; some markers have no segment.
      if marker == 0xFFFF {
        offset += 1
        continue
      }
      if (0xFFD0...0xFFD9).contains(marker) || marker == 0xFF01 {
        offset += 2
        continue
      }
      guard let length = bytes.bigEndian(at: offset + 2, count: 2), length >= 2 else { return nil }
      switch marker {
      case 0xFFE1: isTurned = isTurned || bytes.isTurned(byExifAt: offset + 4, end: offset + 2 + length)
      case 0xFFC4, 0xFFC8, 0xFFCC: break
      case 0xFFC0...0xFFCF:
        guard let height = bytes.bigEndian(at: offset + 5, count: 2),
          let width = bytes.bigEndian(at: offset + 7, count: 2)
        else { return nil }
        let size = PictureSize(width: width, height: height)
        return isTurned ? size.turned : size
      default: break
      }
      offset += 2 + length
    }
    return nil
  }

  /// RFC 9649: lossy, lossless or extended.
  static func webp(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return nil }
    if bytes.has("VP8X", at: 12) {
      guard let width = bytes.littleEndian(at: 24, count: 3),
        let height = bytes.littleEndian(at: 27, count: 3)
      else { return nil }
      return PictureSize(width: width + 1, height: height + 1)
    }
    if bytes.has("VP8L", at: 12) {
      guard let bits = bytes.littleEndian(at: 21, count: 4) else { return nil }
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard bytes.has("VP8 ", at: 12), let width = bytes.littleEndian(at: 26, count: 2),
      let height = bytes.littleEndian(at: 28, count: 2)
    else { return nil }
    // The two highest bits ask for a larger display.
    return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }
}

extension [UInt8] {
  /// Whether Exif data ask for a quarter turn: orientations 5 to 8 of its tag 0x0112.
  fileprivate func isTurned(byExifAt start: Int, end: Int) -> Bool {
    guard has("Exif\0\0", at: start) else { return false }
    let tiff = start + 6
    let isLittle = has("II", at: tiff)
    func number(_ offset: Int, _ size: Int) -> Int? {
      guard offset + size <= end else { return nil }
      return isLittle ? littleEndian(at: offset, count: size) : bigEndian(at: offset, count: size)
    }
    guard let directory = number(tiff + 4, 4), let count = number(tiff + directory, 2) else { return false }
    for index in 0..<count {
      let entry = tiff + directory + 2 + index * 12
      guard let tag = number(entry, 2) else { return false }
      if tag == 0x0112 { return (5...8).contains(number(entry + 8, 2) ?? 1) }
    }
    return false
  }
}
