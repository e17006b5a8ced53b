import Briefings
import Loading
import Publishing

/// A picture of a briefing, with the hash of its content in its name so that browsers may keep it for ever.
struct BriefingPicture: Sendable {
  /// Of its file beside the settings.
  let name: String
  /// Under which it is published.
  let publishedName: String
  let picture: Picture

  init(_ picture: Picture) {
    self.picture = picture
    name = picture.name
    publishedName = SiteAssets.fingerprinted(picture.name, picture.bytes)
  }

  var size: PictureSize { picture.size }
}

extension RenderedBriefing {
  func picture(_ name: String) -> BriefingPicture? { pictures.first { $0.name == name } }

  /// What link previews show: the picture that the settings name for it, or else the first that is no SVG.
  var previewPicture: BriefingPicture? {
    let names = [briefing.settings.image].compactMap(\.self) + briefing.settings.figures.map(\.file)
    return names.lazy.compactMap { picture($0) }.first { Picture.Format(fileName: $0.name) != .svg }
  }
}
