/// The pictures that lie beside the text of a page, by the names of their files.
package struct PagePictures: Sendable {
  package struct Picture: Hashable, Sendable {
    /// Where it is published, as the page writes it; not percent-encoded.
    package var address: String
    package var width: Int
    package var height: Int

    package init(address: String, width: Int, height: Int) {
      (self.address, self.width, self.height) = (address, width, height)
    }
  }

  private let pictures: [String: Picture]

  package init(_ pictures: [String: Picture] = [:]) { self.pictures = pictures }

  /// What an address is that somebody wrote for an image.
  enum Place {
    case beside(Picture)
    /// It names a file beside the text that is not there.
    case missing
    /// It leads to another folder of the site.
    case elsewhere
  }

  func place(of address: String) -> Place {
    let name = address.hasPrefix("./") ? String(address.dropFirst(2)) : address
    if let picture = pictures[name] { return .beside(picture) }
    return name.utf8.contains(UInt8(ascii: "/")) ? .elsewhere : .missing
  }

  var names: [String] { pictures.keys.sorted() }
}
