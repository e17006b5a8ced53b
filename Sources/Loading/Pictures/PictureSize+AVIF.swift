/// AVIF: boxes of ISO/IEC 14496-12 and 23008-12.
extension PictureSize {
  /// The largest of the sizes among the properties: tiles and thumbnails are smaller than the picture. A rotation by
  /// a quarter turn, if there is one, applies to it.
  static func avif(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.has("ftyp", at: 4),
      let meta = bytes.box("meta", in: 0..<bytes.count),
      // Version and flags come before the boxes in it.
      let properties = bytes.box("iprp", in: meta.dropFirst(4)),
      let container = bytes.box("ipco", in: properties)
    else { return nil }
    var largest: PictureSize?
    var isTurned = false
    for box in bytes.boxes(in: container) {
      if bytes.has("ispe", at: box.type),
        let width = bytes.bigEndian(at: box.content.lowerBound + 4, count: 4),
        let height = bytes.bigEndian(at: box.content.lowerBound + 8, count: 4), max(width, height) <= limit
      {
        let size = PictureSize(width: width, height: height)
        if largest.map({ $0.width * $0.height < width * height }) ?? true { largest = size }
      } else if bytes.has("irot", at: box.type),
        let angle = bytes.bigEndian(at: box.content.lowerBound, count: 1)
      {
        isTurned = angle & 1 == 1
      }
    }
    return isTurned ? largest?.turned : largest
  }
}

extension [UInt8] {
  /// The boxes in a range: where the name of each is and what it holds.
  fileprivate func boxes(in range: Range<Int>) -> [(type: Int, content: Range<Int>)] {
    var boxes: [(type: Int, content: Range<Int>)] = []
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound, var size = bigEndian(at: offset, count: 4) {
      var header = 8
      if size == 1 {
        guard let large = bigEndian(at: offset + 8, count: 8) else { break }
        (size, header) = (large, 16)
      } else if size == 0 {
        size = range.upperBound - offset
      }
      guard size >= header, size <= range.upperBound - offset else { break }
      boxes.append((offset + 4, offset + header..<offset + size))
      offset += size
    }
    return boxes
  }

  fileprivate func box(_ name: StaticString, in range: Range<Int>) -> Range<Int>? {
    boxes(in: range).first { has(name, at: $0.type) }?.content
  }
}
