import Loading
import Testing

@Suite("The size of a picture")
struct PictureSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 128, 0, 0, 1, 104, 8, 2, 0, 0, 0]

  /// Start, application data, frame header.
  private static func jpeg(_ segments: [[UInt8]]) -> [UInt8] {
    [0xFF, 0xD8] + segments.joined() + [0xFF, 0xC0, 0, 17, 8, 1, 104, 2, 128, 3, 1, 0x22, 0]
  }

  /// Exif data with one entry, the orientation.
  private static func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    let header: [UInt8] =
      isLittle ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0] : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
    let entry: [UInt8] =
      isLittle
      ? [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    let data = Array("Exif\0\0".utf8) + header + entry
    return [0xFF, 0xE1, 0, UInt8(data.count + 2)] + data
  }

  private static func webp(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(chunk.utf8) + [0, 0, 0, 0] + data
  }

  private static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let size = content.count + 8
    return [0, 0, UInt8(size >> 8), UInt8(size & 255)] + Array(name.utf8) + content
  }

  private static func avif(_ properties: [UInt8]) -> [UInt8] {
    box("ftyp", Array("avif".utf8))
      + box("meta", [0, 0, 0, 0] + box("hdlr", [1, 2, 3]) + box("iprp", box("ipco", properties)))
  }

  private static let extent = box("ispe", [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 104])
  private static let tile = box("ispe", [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0])

  @Test(
    "is read from its header",
    arguments: [
      (png, .png, 640, 360),
      (jpeg([]), .jpeg, 640, 360),
      (jpeg([[0xFF, 0xE0, 0, 4, 1, 2], [0xFF, 0xFF, 0xC4, 0, 3, 9]]), .jpeg, 640, 360),
      (jpeg([exif(1, isLittle: true)]), .jpeg, 640, 360),
      (jpeg([exif(6, isLittle: true)]), .jpeg, 360, 640),
      (jpeg([exif(8, isLittle: false)]), .jpeg, 360, 640),
      (webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 128, 2, 104, 1]), .webp, 640, 360),
      (webp("VP8L", [0x2F, 0x7F, 0xC2, 0x59, 0]), .webp, 640, 360),
      (webp("VP8X", [0, 0, 0, 0, 127, 2, 0, 103, 1, 0]), .webp, 640, 360),
      (avif(tile + extent), .avif, 640, 360),
      (avif(extent + box("irot", [1])), .avif, 360, 640),
      (Array("<svg xmlns='x' width=\"640\" height=\"360px\">".utf8), .svg, 640, 360),
      (Array("<?xml?>\n<svg\n viewBox='0 0 640 359.6'/>".utf8), .svg, 640, 360),
      (Array("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,640,360\">".utf8), .svg, 640, 360),
    ] as [([UInt8], Picture.Format, Int, Int)])
  func read(bytes: [UInt8], format: Picture.Format, width: Int, height: Int) {
    #expect(PictureSize(of: bytes, format: format) == PictureSize(width: width, height: height))
  }

  @Test(
    "is not guessed when the file is something else, has no size, or one that no picture has",
    arguments: [
      (jpeg([]), .png), (png, .jpeg), ([], .webp), (Array("<svg>".utf8), .svg),
      (Array("<svg width=\"10em\" height=\"1em\">".utf8), .svg),
      (avif([]), .avif), (avif(box("ispe", [0, 0, 0, 0] + [UInt8](repeating: 255, count: 8))), .avif),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0], .jpeg), (Array(png.prefix(16)) + [0, 0, 0, 0, 0, 0, 0, 0], .png),
    ] as [([UInt8], Picture.Format)])
  func refused(bytes: [UInt8], format: Picture.Format) {
    #expect(PictureSize(of: bytes, format: format) == nil)
  }

  @Test("of a file that is cut off anywhere is read or refused, without a crash")
  func cutOff() {
    let files: [([UInt8], Picture.Format)] = [
      (Self.png, .png), (Self.jpeg([Self.exif(6, isLittle: true)]), .jpeg), (Self.avif(Self.extent), .avif),
      (Self.webp("VP8X", [0, 0, 0, 0, 127, 2, 0, 103, 1, 0]), .webp),
    ]
    for (bytes, format) in files {
      for count in bytes.indices {
        let size = PictureSize(of: Array(bytes.prefix(count)), format: format)
        #expect(size == nil || size == PictureSize(of: bytes, format: format), "\(format) cut at \(count)")
      }
    }
  }
}
