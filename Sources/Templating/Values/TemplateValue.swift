/// What one name of a record means when a page is rendered.
package enum TemplateValue: Sendable {
  /// An optional value that is absent.
  case none
  case text(String)
  case address(Address)
  case html(HTML)
  case flag(Bool)
  case record(Record)
  case list([Record])

  /// Whether a section over the value is shown: texts, HTML and lists are when they are not empty.
  var isTruthy: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .address(let address): !address.text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .flag(let flag): flag
    case .record: true
    case .list(let records): !records.isEmpty
    }
  }
}
