import Templating

/// What stands at an old address: the way to the new one.
struct RedirectPageModel: PageModel {
  var frame: FrameModel
  /// Of the page that is now elsewhere.
  var title: WordsModel
  var destination: String
  /// In full where the site knows where it is.
  var canonical: String

  static let presentation = Presentation<RedirectPageModel>(page: [
    .record("title") { $0.title },
    .address("destination") { Address($0.destination) },
    .address("canonical") { Address($0.canonical) },
  ])
}

/// Old addresses for hosts that read them: `_redirects`.
struct RedirectsModel: Presentable {
  var redirects: [RedirectModel]

  static let presentation = Presentation<RedirectsModel>([.list("redirects") { $0.redirects }])
}

struct RedirectModel: Presentable {
  /// Both from the root of the host.
  var from: String
  var to: String

  static let presentation = Presentation<RedirectModel>([
    .address("from") { Address($0.from) },
    .address("to") { Address($0.to) },
  ])
}

/// What hosts are to send along with the files: `_headers`.
struct HeadersModel: Presentable {
  /// Path of the site on its host, with a slash at both ends.
  var base: String

  static let presentation = Presentation<HeadersModel>([.address("base") { Address($0.base) }])
}
