import Characters

/// How many times the text of a YAML file names a node again (`*name`, after `&name`).
///
/// A node may hold others that were named before, so that each alias can double what there is: thirty short lines are a
/// thousand million entries. Whether they are in a text or in quotation marks is not asked.
/// - Complexity: linear in the text.
private func aliasCount(in text: String) -> Int {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return 0 }
    var names: Set<[UInt8]> = []
    var count = 0
    for index in bytes.indices {
      let sign = bytes[index]
      guard sign == UInt8(ascii: "&") || sign == UInt8(ascii: "*") else { continue }
      let name = Array(bytes[(index + 1)...].prefix(while: \.belongsToAnchor))
      if name.isEmpty { continue }
      if sign == UInt8(ascii: "&") {
        names.insert(name)
      } else if names.contains(name) {
        count += 1
      }
    }
    return count
  }
}

/// Whether what the aliases of a YAML file stand for may be more than is read.
func hasTooManyAliases(_ text: String) -> Bool {
  let count = aliasCount(in: text)
  return count > 0 && (count >= 26 || text.utf8.count > Limits.expandedSettings >> count)
}

extension UInt8 {
  fileprivate var belongsToAnchor: Bool {
    isASCIILetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
