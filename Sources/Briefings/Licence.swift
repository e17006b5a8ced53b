/// Under what terms a text may be used by others.
package enum Licence: String, CaseIterable, Hashable, Sendable {
  // Korea Open Government License (공공누리), types 1 to 4.
  case kogl1 = "kogl-1"
  case kogl2 = "kogl-2"
  case kogl3 = "kogl-3"
  case kogl4 = "kogl-4"
  // Creative Commons.
  case by = "cc-by-4.0"
  case bySA = "cc-by-sa-4.0"
  case byND = "cc-by-nd-4.0"
  case byNC = "cc-by-nc-4.0"
  case byNCSA = "cc-by-nc-sa-4.0"
  case byNCND = "cc-by-nc-nd-4.0"
  case zero = "cc0-1.0"

  /// The number of the type; nil for a licence that is not of the Korean government.
  package var typeOfOpenGovernmentLicence: Int? {
    switch self {
    case .kogl1: 1
    case .kogl2: 2
    case .kogl3: 3
    case .kogl4: 4
    default: nil
    }
  }

  /// `CC BY-SA 4.0`; nil for a licence that is not of Creative Commons.
  package var creativeCommonsName: String? {
    guard typeOfOpenGovernmentLicence == nil else { return nil }
    let words = rawValue.uppercased().split(separator: "-")
    guard words.first == "CC" else { return "CC0 1.0" }
    return "CC \(words.dropFirst().dropLast().joined(separator: "-")) 4.0"
  }

  /// Where its terms are.
  package var address: String {
    switch self {
    case .kogl1, .kogl2, .kogl3, .kogl4: "https://www.kogl.or.kr/info/license.do"
    case .zero: "https://creativecommons.org/publicdomain/zero/1.0/"
    default:
      "https://creativecommons.org/licenses/\(rawValue.dropFirst("cc-".count).dropLast("-4.0".count))/4.0/"
    }
  }
}
