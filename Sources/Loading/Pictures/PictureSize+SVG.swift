/// SVG: the size of its outermost element.
extension PictureSize {
  /// From `width` and `height` in pixels, or else from `viewBox`.
  static func svg(_ bytes: [UInt8]) -> PictureSize? {
    guard
      let text = String(validating: bytes.prefix(64 << 10), as: UTF8.self)
        ?? String(validating: bytes, as: UTF8.self),
      let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = text[start.upperBound..<end]
    if let width = attribute("width", of: tag).flatMap(pixels),
      let height = attribute("height", of: tag).flatMap(pixels)
    {
      return PictureSize(width: width, height: height)
    }
    guard let box = attribute("viewBox", of: tag) else { return nil }
    let numbers = box.split { $0 == " " || $0 == "," }
    guard numbers.count == 4, let width = pixels(numbers[2]), let height = pixels(numbers[3]) else {
      return nil
    }
    return PictureSize(width: width, height: height)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    for blank in [" ", "\n", "\t", "\r\n"] {
      for quote in ["\"", "'"] {
        guard let start = tag.firstRange(of: "\(blank)\(name)=\(quote)") else { continue }
        let rest = tag[start.upperBound...]
        return rest.firstIndex(of: Character(quote)).map { rest[..<$0] }
      }
    }
    return nil
  }

  /// Whole pixels of `640`, `640px` or `640.4`; nil for other units.
  private static func pixels(_ text: Substring) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text
    guard let value = Double(number), value > 0, value < 1e6 else { return nil }
    return Int(value.rounded())
  }
}
