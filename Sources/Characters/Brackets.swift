/// Which bracket or quotation mark ends what another one begins.
public enum Bracket {
  /// The closing bracket for an opening one of any kind that Korean and English texts use; nil for what opens nothing.
  @inlinable
  public static func closing(_ opening: Unicode.Scalar) -> Unicode.Scalar? {
    switch opening {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "<": ">"
    case "（": "）"
    case "［": "］"
    case "｛": "｝"
    case "＜": "＞"
    case "〈": "〉"
    case "《": "》"
    case "「": "」"
    case "『": "』"
    case "【": "】"
    case "〔": "〕"
    case "〖": "〗"
    case "‹": "›"
    case "«": "»"
    default: nil
    }
  }

  /// The closing quotation mark for an opening one; a straight mark closes itself. Nil for what opens nothing.
  @inlinable
  public static func closingQuotation(_ opening: Unicode.Scalar) -> Unicode.Scalar? {
    switch opening {
    case "“": "”"
    case "‘": "’"
    case "\"": "\""
    case "'": "'"
    default: nil
    }
  }
}
