/// A picture of a briefing as it was read, with the size that browsers give it before it has come.
package struct Picture: Sendable {
  /// Name of its file.
  package var name: String
  package var bytes: [UInt8]
  /// In pixels, as it is shown.
  package var size: PictureSize

  package enum Format: String, Sendable {
    case png, jpeg, webp, avif, svg

    /// By the ending of a file's name; nil for one that is no picture.
    package init?(fileName: String) {
      switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
      case "png": self = .png
      case "jpg", "jpeg": self = .jpeg
      case "webp": self = .webp
      case "avif": self = .avif
      case "svg": self = .svg
      default: return nil
      }
    }
  }
}

package struct PictureSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size that the header of a picture names; nil if it is not of the format or is cut off.
  /// - Complexity: linear in the number of parts of the file, and for SVG in the length of its first tag.
  package init?(of bytes: [UInt8], format: Picture.Format) {
    let size: PictureSize? =
      switch format {
      case .png: .png(bytes)
      case .jpeg: .jpeg(bytes)
      case .webp: .webp(bytes)
      case .avif: .avif(bytes)
      case .svg: .svg(bytes)
      }
    guard let size, (1...Self.limit).contains(size.width), (1...Self.limit).contains(size.height) else {
      return nil
    }
    self = size
  }

  /// Pixels that a side may have; no browser shows more.
  static let limit = 65_535

  /// The size when the picture is shown on its side.
  var turned: PictureSize { PictureSize(width: height, height: width) }
}

extension [UInt8] {
  /// A number of `count` bytes, the most significant first; nil where the file ends before.
  func bigEndian(at offset: Int, count: Int) -> Int? {
    guard offset >= 0, offset + count <= self.count else { return nil }
    return self[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of `count` bytes, the least significant first; nil where the file ends before.
  func littleEndian(at offset: Int, count: Int) -> Int? {
    guard offset >= 0, offset + count <= self.count else { return nil }
    return self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return self[offset..<offset + text.utf8CodeUnitCount].elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
