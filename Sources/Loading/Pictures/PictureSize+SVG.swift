import MarkupReading

/// SVG: the size of its outermost element.
extension PictureSize {
  /// From `width` and `height` in pixels, or else from `viewBox`.
  static func svg(_ bytes: [UInt8]) -> PictureSize? {
    guard String(validating: bytes, as: UTF8.self) != nil, let root = root(of: bytes),
      root.name.local == "svg"
    else { return nil }
    if let width = root["width"].flatMap({ pixels($0[...]) }),
      let height = root["height"].flatMap({ pixels($0[...]) })
    {
      return PictureSize(width: width, height: height)
    }
    guard let box = root["viewBox"] else { return nil }
    let numbers = box.split { $0 == " " || $0 == "," }
    guard numbers.count == 4, let width = pixels(numbers[2]), let height = pixels(numbers[3]) else {
      return nil
    }
    return PictureSize(width: width, height: height)
  }

  /// The outermost element; nil for a file that has none.
  private static func root(of bytes: [UInt8]) -> XMLElement? {
    var xml = XMLReader(bytes, file: "", dialect: .svg)
    do throws(XMLFailure) {
      while let event = try xml.next() {
        if case .start(let element) = event { return element }
      }
      return nil
    } catch {
      // ``VectorReview`` says what is wrong with it.
      return nil
    }
  }

  /// Whole pixels of `640`, `640px` or `640.4`; nil for other units.
  private static func pixels(_ text: Substring) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text
    guard let value = Double(number), value > 0, value < 1e6 else { return nil }
    return Int(value.rounded())
  }
}
