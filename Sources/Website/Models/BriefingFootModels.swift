import Templating

/// A picture among the words.
struct FigureModel: Presentable {
  var address: String
  var width: Int
  var height: Int
  var alternative: String
  var caption: String?
  var credit: String?

  static let presentation = Presentation<FigureModel>([
    .address("address") { Address($0.address) },
    .text("width") { "\($0.width)" },
    .text("height") { "\($0.height)" },
    .text("alternative") { $0.alternative },
    .optionalRecord("caption") { $0.caption == nil && $0.credit == nil ? nil : $0.captionModel },
  ])

  private var captionModel: FigureCaptionModel { FigureCaptionModel(text: caption, credit: credit) }
}

struct FigureCaptionModel: Presentable {
  var text: String?
  var credit: String?

  static let presentation = Presentation<FigureCaptionModel>([
    .optionalText("text") { $0.text },
    .optionalText("credit") { $0.credit },
  ])
}

struct CorrectionsModel: Presentable {
  var items: [CorrectionModel]

  static let presentation = Presentation<CorrectionsModel>([.list("items") { $0.items }])
}

struct CorrectionModel: Presentable {
  var dateISO: String
  var date: String
  var text: String

  static let presentation = Presentation<CorrectionModel>([
    .text("dateISO") { $0.dateISO },
    .text("date") { $0.date },
    .text("text") { $0.text },
  ])
}

struct LicenceModel: Presentable {
  /// `공공누리 제1유형`, `CC BY 4.0`.
  var name: String
  /// What it allows, in a sentence.
  var terms: String
  var address: String

  static let presentation = Presentation<LicenceModel>([
    .text("name") { $0.name },
    .text("terms") { $0.terms },
    .address("address") { Address($0.address) },
  ])
}

/// Files that are published beside a briefing.
struct AttachmentsModel: Presentable {
  var items: [AttachmentModel]

  static let presentation = Presentation<AttachmentsModel>([.list("items") { $0.items }])
}

struct AttachmentModel: Presentable {
  var address: String
  var title: String
  /// `PDF`.
  var type: String
  /// `1.2 MB`.
  var size: String
  /// Name and tag of the language of what is in it, where somebody says it.
  var language: String?
  var tag: String?

  static let presentation = Presentation<AttachmentModel>([
    .address("address") { Address($0.address) },
    .text("title") { $0.title },
    .text("type") { $0.type },
    .text("size") { $0.size },
    .optionalText("inLanguage") { $0.language },
    .optionalText("tag") { $0.tag },
  ])
}

/// The same words in the other forms that the site has.
struct DownloadsModel: Presentable {
  /// As it was pasted, in UTF-8.
  var source: String?
  /// As it came, where that is in another encoding.
  var sourceAsCame: String?
  /// In the text form.
  var textForm: String?
  var markdown: String?
  var data: String?

  var isEmpty: Bool { source == nil && textForm == nil && markdown == nil && data == nil }

  static let presentation = Presentation<DownloadsModel>([
    .optionalAddress("source") { $0.source.map { Address($0) } },
    .optionalAddress("sourceAsCame") { $0.sourceAsCame.map { Address($0) } },
    .optionalAddress("textForm") { $0.textForm.map { Address($0) } },
    .optionalAddress("markdown") { $0.markdown.map { Address($0) } },
    .optionalAddress("data") { $0.data.map { Address($0) } },
  ])
}
