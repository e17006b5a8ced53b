import MarkupReading

/// Text as it is written in an element or in an attribute with double quotation marks; characters that XML cannot
/// hold become U+FFFD.
func xmlEscaped(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;".unicodeScalars
    case "<": escaped += "&lt;".unicodeScalars
    case ">": escaped += "&gt;".unicodeScalars
    case "\"": escaped += "&quot;".unicodeScalars
    // Readers would take it for a line feed.
    case "\r": escaped += "&#13;".unicodeScalars
    default: escaped.append(scalar.isXMLCharacter ? scalar : "\u{FFFD}")
    }
  }
  return String(escaped)
}
