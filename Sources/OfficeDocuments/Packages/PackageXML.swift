import Diagnostics
import MarkupReading

/// The XML of a part of a package, read element by element.
struct PackageXML {
  private var reader: XMLReader

  /// - Parameter file: how the part is called in diagnostics.
  init(_ bytes: [UInt8], file: String) throws(OfficeFailure) {
    guard bytes.areUTF8 else {
      throw OfficeFailure(
        Diagnostic(
          .unreadableDocument, at: SourceLocation(file: file), "The document's XML is not UTF-8",
          help: Rule.unreadableDocument.help))
    }
    reader = XMLReader(
      bytes, file: file,
      dialect: XMLReader.Dialect(
        rule: .unreadableDocument, help: Rule.unreadableDocument.help, depthLimit: OfficeLimits.elementDepth,
        passedOver: Self.looks, attributesPassedOver: Self.attributesOfLooks, locatesElements: false))
  }

  /// What only says how something looks, and is most of such a file.
  private static let looks: Set = [
    "linesegarray", "cellSz", "cellMargin", "sz", "pos", "outMargin", "inMargin", "offset", "orgSz", "curSz",
    "flip",
    "rotationInfo", "renderingInfo", "imgRect", "imgClip", "imgDim", "effects", "lineShape", "fillBrush",
    "shadow",
    "cellzoneList", "colPr", "pagePr", "grid", "visibility", "lineNumberShape", "pageBorderFill",
    "footNotePr",
    "endNotePr", "textMargin", "borderFill", "fontface", "tabPr", "spPr", "txPr", "axId",
  ]

  /// Attributes of the same kind, which are most of what elements have.
  private static let attributesOfLooks: Set = [
    "styleIDRef", "pageBreak", "columnBreak", "merged", "borderFillIDRef", "textDirection", "lineWrap",
    "vertAlign", "linkListIDRef", "linkListNextIDRef", "textWidth", "textHeight", "hasTextRef", "hasNumRef",
    "editable", "dirty", "hasMargin", "protect", "zOrder", "numberingType", "textWrap", "textFlow", "lock",
    "dropcapstyle", "repeatHeader", "rowCnt", "colCnt", "cellSpacing", "noAdjust", "w:rsidR", "w:rsidRPr",
    "w:rsidRDefault", "w:rsidP", "w:rsidTr", "w14:paraId", "w14:textId",
  ]

  mutating func next() throws(OfficeFailure) -> XMLReader.Event? {
    do { return try reader.next() } catch { throw OfficeFailure(error.diagnostic) }
  }

  /// The next element within the one that was begun last, or text in it; nil at its end.
  mutating func child() throws(OfficeFailure) -> Child? {
    while let event = try next() {
      switch event {
      case .start(let element): return .element(element)
      case .text(let bytes): return .text(bytes)
      case .end: return nil
      case .instruction: continue
      }
    }
    return nil
  }

  enum Child {
    case element(XMLElement)
    case text([UInt8])
  }

  /// The next element within the one that was begun last; text beside it is passed over.
  mutating func childElement() throws(OfficeFailure) -> XMLElement? {
    while let child = try child() {
      if case .element(let element) = child { return element }
    }
    return nil
  }

  /// Passes over what is left of the element that was begun last.
  mutating func skip() throws(OfficeFailure) {
    do { try reader.skipElement() } catch { throw OfficeFailure(error.diagnostic) }
  }

  /// All text within the element that was begun last.
  mutating func text() throws(OfficeFailure) -> String {
    var depth = 1
    var bytes: [UInt8] = []
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let text): bytes += text
      case .instruction: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension XMLElement {
  var local: String { name.local }

  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
}

extension [UInt8] {
  /// Whether all of it is UTF-8; piece by piece, so that there is no copy of it.
  fileprivate var areUTF8: Bool {
    var start = 0
    while start < count {
      var end = Swift.min(start + 65_536, count)
      // A character is not cut in two.
      while end < count, end > start + 1, self[end] & 0xC0 == 0x80 { end -= 1 }
      if String(validating: self[start..<end], as: UTF8.self) == nil { return false }
      start = end
    }
    return true
  }
}
