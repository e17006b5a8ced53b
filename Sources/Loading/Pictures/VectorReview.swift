import Briefings
package import Diagnostics
import MarkupReading
import SourceReading
import TextCleaning

/// Looks for what makes an SVG file more than a picture: scripts, event handlers, elements of pages, and references
/// to other files.
///
/// In an `<img>` browsers run none of it. But whoever opens the address of the picture has a document of the site before
/// them, which may do what the site may, unless the host forbids it. What is not known to belong in a picture is
/// refused; nothing is taken out of it, because nobody would know what is missing then.
/// - Complexity: linear in the file.
package struct VectorReview {
  static let namespace = "http://www.w3.org/2000/svg"

  private var xml: XMLReader
  private var findings: Findings
  /// The names of the open elements, empty for those of other namespaces.
  private var open: [String] = []
  /// The style sheet that is being read, and where its element begins.
  private var style: [UInt8] = []
  private var styleLocation: SourceLocation?
  private var hasRoot = false
  private let firstByte: Int
  private let isASCII: Bool

  /// What is wrong with a picture: errors, at the elements and attributes that are not wanted.
  package static func diagnostics(of bytes: [UInt8], file: String) -> [Diagnostic] {
    if bytes.starts(with: [0x1F, 0x8B]) {
      return [
        Diagnostic(
          .pictureSyntax, at: SourceLocation(file: file), "The picture is compressed",
          reason:
            "Browsers show it only if the host says so with each answer, and nobody can see what is in it",
          help: "Unpack it: gunzip -S .svgz, or save it as plain SVG")
      ]
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return [
        Diagnostic(
          .pictureSyntax, at: SourceLocation(file: file), "The picture is in UTF-16",
          help: "Save it as UTF-8")
      ]
    }
    let encoding = encodingErrors(in: bytes, file: file, rule: .pictureSyntax, help: "Save it as UTF-8")
    guard encoding.isEmpty else { return Array(encoding.prefix(1)) }
    var review = VectorReview(bytes, file: file)
    do throws(XMLFailure) {
      try review.read()
    } catch {
      review.findings.add(error.diagnostic)
    }
    return review.findings.list
  }

  private init(_ bytes: [UInt8], file: String) {
    xml = XMLReader(bytes, file: file, dialect: .svg)
    findings = Findings()
    firstByte = byteOrderMark(of: bytes)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  private mutating func read() throws(XMLFailure) {
    while let event = try xml.next() {
      switch event {
      case .start(let element):
        if !hasRoot { try begin(element) }
        review(element)
        open.append(element.name.namespace == Self.namespace ? element.name.local : "")
        if open.last == "style", styleLocation == nil { styleLocation = element.location }
      case .end:
        if open.popLast() == "style", let location = styleLocation, !open.contains("style") {
          reviewStyleSheet(at: location)
        }
      case .text(let text): if styleLocation != nil { style += text }
      case .instruction(let instruction): review(instruction)
      }
    }
  }

  private mutating func begin(_ root: XMLElement) throws(XMLFailure) {
    hasRoot = true
    guard root.name.local == "svg", root.name.namespace == Self.namespace else {
      throw XMLFailure(
        diagnostic: Diagnostic(
          .pictureSyntax, at: root.location,
          root.name.local == "svg"
            ? "The picture does not say that it is SVG"
            : "The file is not SVG: it begins with '\(root.name.local)'",
          reason: "Browsers show only what is in the namespace of SVG",
          help: "Write <svg xmlns=\"\(Self.namespace)\" …>, or save the picture anew"))
    }
  }

  // MARK: Instructions

  private mutating func review(_ instruction: XMLInstruction) {
    switch instruction.name {
    case "xml" where instruction.range.lowerBound == firstByte: reviewDeclaration(instruction)
    // What Adobe's programs put around a description.
    case "xpacket": break
    case "xml-stylesheet":
      findings.add(
        Diagnostic(
          .pictureReference, at: xml.location(instruction.range), "The picture asks for a style sheet",
          reason: "Pictures on a page get no other files, and what it asks for can also be a program",
          help: "Put the styles into the picture, in an element <style>"))
    default:
      findings.add(
        Diagnostic(
          .pictureSyntax, at: xml.location(instruction.range),
          "The instruction '\(excerpted(instruction.name))' does not belong in a picture", help: "Remove it"))
    }
  }

  private mutating func reviewDeclaration(_ declaration: XMLInstruction) {
    let content = declaration.content
    let encoding = value(of: "encoding", in: content)?.lowercased()
    let known = ["utf-8", "utf8", "us-ascii"] + (isASCII ? ["iso-8859-1", "windows-1252", "euc-kr"] : [])
    if let encoding, !known.contains(encoding) {
      findings.add(
        Diagnostic(
          .pictureSyntax, at: xml.location(declaration.range),
          "The picture says that its encoding is '\(excerpted(encoding))'",
          reason: "Read in another encoding, the same bytes can be something else",
          help: "Save it as UTF-8"))
    }
    if let version = value(of: "version", in: content), version != "1.0" {
      findings.add(
        Diagnostic(
          .pictureSyntax, at: xml.location(declaration.range),
          "Browsers do not read XML \(excerpted(version))", help: "Write version=\"1.0\""))
    }
  }

  private func value(of name: String, in declaration: String) -> String? {
    guard let start = declaration.firstRange(of: name)?.upperBound else { return nil }
    let rest = declaration[start...].drop { $0 == " " || $0 == "=" || $0.isWhitespace }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return "" }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  // MARK: Elements

  private mutating func review(_ element: XMLElement) {
    let isVector = element.name.namespace == Self.namespace
    if isVector ? !VectorNames.elements.contains(element.name.local) : VectorNames.isActive(element.name) {
      findings.add(
        Diagnostic(
          .activePicture, at: element.location,
          "The element '\(excerpted(element.writtenName))' does not belong in a picture",
          reason: "The picture could run programs or show a page of its own in the name of the site",
          help: "Remove it, or save the picture as plain SVG without scripts and interaction"))
    }
    for attribute in element.attributes { review(attribute, of: element, isVector: isVector) }
  }

  private mutating func review(_ attribute: XMLElement.Attribute, of element: XMLElement, isVector: Bool) {
    let name = attribute.name.local.lowercased()
    let isOwn = attribute.name.namespace.isEmpty
    if isOwn, name.hasPrefix("on") {
      return refuse(
        .activePicture, attribute, "The attribute '\(excerpted(attribute.writtenName))' runs a program",
        reason: "It would run in the name of the site", help: "Remove the attribute")
    }
    if name == "base", !isOwn {
      return refuse(
        .pictureReference, attribute,
        "The attribute '\(excerpted(attribute.writtenName))' leads references elsewhere",
        reason: "What looks like a part of the picture would come from there", help: "Remove the attribute")
    }
    if ["href", "src"].contains(name) {
      return reviewReference(attribute, of: isVector ? element.name.local : "a")
    }
    if isVector, name == "attributename" {
      let target = attribute.value.split(separator: ":").last?.filter { !$0.isWhitespace }.lowercased() ?? ""
      if ["href", "src", "base"].contains(target) || target.hasPrefix("on") {
        return refuse(
          .activePicture, attribute, "The animation changes '\(excerpted(attribute.value))'",
          reason: "What the picture leads to or runs would be another thing than what is written there",
          help: "Remove the animation, or let it change how something looks")
      }
    }
    if isVector, attribute.value.utf8.contains(where: { "(\\@".utf8.contains($0) }) {
      reviewRequests(Array(attribute.value.utf8), at: xml.location(attribute.range))
    }
  }

  private mutating func reviewReference(_ attribute: XMLElement.Attribute, of element: String) {
    let address = WrittenAddress(attribute.value)
    let shown = excerpted(attribute.value)
    switch address.reach {
    case .document: return
    case .scheme("http") where element == "a", .scheme("https") where element == "a",
      .scheme("mailto") where element == "a", .relative where element == "a":
      return
    case .scheme("data")
    where ["image", "feImage"].contains(element)
      && VectorNames.embeddedPictures.contains(address.embeddedType ?? ""):
      return
    case .scheme("http"), .scheme("https"), .relative, .host:
      refuse(
        .pictureReference, attribute, "The picture asks for '\(shown)'",
        reason: "Pictures on a page get no other files, so that a part of it would be missing",
        help:
          "Put what it asks for into the picture: refer to a part of it (#id), or embed a PNG, JPEG, GIF or WebP"
      )
    case .scheme("data"):
      refuse(
        .activePicture, attribute, "The address '\(shown)' holds something else than a picture",
        reason: "A document in an address can run programs",
        help: "Embed a PNG, JPEG, GIF or WebP (data:image/png;base64,…) in an element <image>")
    case .scheme:
      refuse(
        .activePicture, attribute, "The address '\(shown)' may run a program",
        reason: "Links in a picture lead to parts of it, or to http:, https: and mailto:",
        help: "Remove the link, or let it lead to a page")
    }
  }

  // MARK: Styles

  private mutating func reviewStyleSheet(at location: SourceLocation) {
    reviewRequests(style, at: location)
    (style, styleLocation) = ([], nil)
  }

  private mutating func reviewRequests(_ styles: [UInt8], at location: SourceLocation) {
    for request in styleSheetRequests(in: styles) {
      let address = WrittenAddress(request.address)
      if request.function == "url" {
        if address.reach == .document, !address.text.isEmpty { continue }
        if let type = address.embeddedType,
          VectorNames.embeddedPictures.contains(type) || VectorNames.isFont(type)
        {
          continue
        }
      }
      findings.add(
        Diagnostic(
          .pictureReference, at: location,
          request.address.isEmpty
            ? "The styles of the picture ask for something"
            : "The styles of the picture ask for '\(excerpted(request.address))'",
          reason: "Pictures on a page get no other files, so that a part of it would be missing",
          help: "Refer to a part of the picture, as url(#id), and embed fonts and pictures in it"))
    }
  }

  private mutating func refuse(
    _ rule: Rule, _ attribute: XMLElement.Attribute, _ message: String, reason: String, help: String
  ) {
    findings.add(
      Diagnostic(rule, at: xml.location(attribute.range), message, reason: reason, help: help))
  }

  private func excerpted(_ text: String) -> String { String(excerpt(text).dropFirst().dropLast()) }
}

extension XMLReader.Dialect {
  /// Drawing programs nest groups deeper than translators' tools nest units.
  static let svg = XMLReader.Dialect(
    rule: .pictureSyntax, help: "Save the picture anew as plain SVG", depthLimit: 256,
    passesOverDocumentType: true)
}
