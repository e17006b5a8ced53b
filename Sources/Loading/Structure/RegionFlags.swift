/// The flag emoji of a country or region by its Korean name as newspapers write it; nil for other names.
func regionFlag(named name: String) -> String? {
  guard let code = regionCodes[name] else { return nil }
  // A flag is the two letters of its code as regional indicator symbols, U+1F1E6 for A.
  var flag = String.UnicodeScalarView()
  for letter in code.unicodeScalars {
    guard let indicator = Unicode.Scalar(0x1F1E6 + letter.value - 0x41) else { return nil }
    flag.append(indicator)
  }
  return String(flag)
}

/// ISO 3166-1 alpha-2 codes, with `EU` and `UN`, which have flags of their own.
private let regionCodes: [String: String] = [
  "미국": "US", "중국": "CN", "일본": "JP", "한국": "KR", "대한민국": "KR", "북한": "KP",
  "유럽": "EU", "유럽연합": "EU", "EU": "EU", "영국": "GB", "독일": "DE", "프랑스": "FR",
  "이탈리아": "IT", "스페인": "ES", "포르투갈": "PT", "네덜란드": "NL", "벨기에": "BE", "룩셈부르크": "LU",
  "스위스": "CH", "오스트리아": "AT", "스웨덴": "SE", "노르웨이": "NO", "덴마크": "DK", "핀란드": "FI",
  "아이슬란드": "IS", "아일랜드": "IE", "폴란드": "PL", "체코": "CZ", "슬로바키아": "SK", "헝가리": "HU",
  "루마니아": "RO", "불가리아": "BG", "그리스": "GR", "튀르키예": "TR", "터키": "TR", "우크라이나": "UA",
  "러시아": "RU", "벨라루스": "BY", "에스토니아": "EE", "라트비아": "LV", "리투아니아": "LT",
  "크로아티아": "HR", "세르비아": "RS", "슬로베니아": "SI", "키프로스": "CY", "몰타": "MT", "조지아": "GE",
  "아르메니아": "AM", "아제르바이잔": "AZ", "캐나다": "CA", "멕시코": "MX", "브라질": "BR",
  "아르헨티나": "AR", "칠레": "CL", "페루": "PE", "콜롬비아": "CO", "베네수엘라": "VE", "에콰도르": "EC",
  "볼리비아": "BO", "우루과이": "UY", "파라과이": "PY", "쿠바": "CU", "파나마": "PA", "코스타리카": "CR",
  "과테말라": "GT", "호주": "AU", "오스트레일리아": "AU", "뉴질랜드": "NZ", "인도": "IN", "파키스탄": "PK",
  "방글라데시": "BD", "스리랑카": "LK", "네팔": "NP", "인도네시아": "ID", "말레이시아": "MY",
  "싱가포르": "SG", "태국": "TH", "베트남": "VN", "필리핀": "PH", "미얀마": "MM", "캄보디아": "KH",
  "라오스": "LA", "브루나이": "BN", "몽골": "MN", "대만": "TW", "홍콩": "HK", "마카오": "MO",
  "카자흐스탄": "KZ", "우즈베키스탄": "UZ", "키르기스스탄": "KG", "타지키스탄": "TJ", "투르크메니스탄": "TM",
  "아프가니스탄": "AF", "이란": "IR", "이라크": "IQ", "이스라엘": "IL", "팔레스타인": "PS", "요르단": "JO",
  "레바논": "LB", "시리아": "SY", "사우디아라비아": "SA", "사우디": "SA", "아랍에미리트": "AE",
  "UAE": "AE", "카타르": "QA", "쿠웨이트": "KW", "바레인": "BH", "오만": "OM", "예멘": "YE",
  "이집트": "EG", "리비아": "LY", "튀니지": "TN", "알제리": "DZ", "모로코": "MA", "수단": "SD",
  "에티오피아": "ET", "케냐": "KE", "탄자니아": "TZ", "우간다": "UG", "르완다": "RW", "나이지리아": "NG",
  "가나": "GH", "세네갈": "SN", "코트디부아르": "CI", "카메룬": "CM", "콩고민주공화국": "CD", "앙골라": "AO",
  "잠비아": "ZM", "짐바브웨": "ZW", "모잠비크": "MZ", "마다가스카르": "MG", "보츠와나": "BW",
  "나미비아": "NA", "남아프리카공화국": "ZA", "남아공": "ZA", "유엔": "UN",
]
