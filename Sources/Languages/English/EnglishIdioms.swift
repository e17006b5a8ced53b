import Figures
import TextReading

extension Mention {
  /// Whether it is a small number in English words, or one with which idioms are made: *four-wheel drive*,
  /// *doubled*.
  var isEnglishIdiom: Bool {
    guard firmness == .words, let quantity else { return false }
    switch quantity.kind {
    case .number: return quantity.value.integer.map { $0 <= 10 } ?? false
    case .multiple: return true
    case .share: return quantity.value == .half
    default: return false
    }
  }
}
