/// A currency that is told apart from others.
enum Currency: String, Hashable, Sendable, CaseIterable {
  case won, dollar, euro, yen, yuan, pound, rupee, rouble, dong, baht, rupiah, peso, franc, ringgit
  case australianDollar, canadianDollar, hongKongDollar, singaporeDollar, taiwanDollar

  /// As English writes it after a number.
  var englishName: String {
    switch self {
    case .dollar: "dollars"
    case .euro: "euros"
    case .pound: "pounds"
    case .rupee: "rupees"
    case .rouble: "roubles"
    case .peso: "pesos"
    case .franc: "francs"
    case .australianDollar: "Australian dollars"
    case .canadianDollar: "Canadian dollars"
    case .hongKongDollar: "Hong Kong dollars"
    case .singaporeDollar: "Singapore dollars"
    case .taiwanDollar: "Taiwan dollars"
    case .won, .yen, .yuan, .dong, .baht, .rupiah, .ringgit: rawValue
    }
  }

  /// As Korean writes it after a number.
  var koreanName: String {
    switch self {
    case .won: "원"
    case .dollar: "달러"
    case .euro: "유로"
    case .yen: "엔"
    case .yuan: "위안"
    case .pound: "파운드"
    case .rupee: "루피"
    case .rouble: "루블"
    case .dong: "동"
    case .baht: "밧"
    case .rupiah: "루피아"
    case .peso: "페소"
    case .franc: "프랑"
    case .ringgit: "링깃"
    case .australianDollar: "호주달러"
    case .canadianDollar: "캐나다달러"
    case .hongKongDollar: "홍콩달러"
    case .singaporeDollar: "싱가포르달러"
    case .taiwanDollar: "대만달러"
    }
  }

  /// Signs and codes that stand before an amount, in either language.
  static let prefixes: [(String, Currency)] = [
    ("US$", .dollar), ("$", .dollar), ("USD", .dollar), ("US달러", .dollar),
    ("₩", .won), ("￦", .won), ("KRW", .won), ("W", .won),
    ("€", .euro), ("EUR", .euro), ("£", .pound), ("GBP", .pound),
    ("JP¥", .yen), ("¥", .yen), ("￥", .yen), ("JPY", .yen),
    ("CN¥", .yuan), ("CNY", .yuan), ("RMB", .yuan), ("₹", .rupee), ("INR", .rupee),
    ("A$", .australianDollar), ("AU$", .australianDollar), ("AUD", .australianDollar),
    ("C$", .canadianDollar), ("CA$", .canadianDollar), ("CAD", .canadianDollar),
    ("HK$", .hongKongDollar), ("HKD", .hongKongDollar), ("S$", .singaporeDollar), ("SGD", .singaporeDollar),
    ("NT$", .taiwanDollar), ("TWD", .taiwanDollar), ("CHF", .franc), ("VND", .dong), ("THB", .baht),
  ]
}
