/// What keeps a file or folder from having a name on Windows, as the end of a sentence about the name; nil if nothing.
///
/// A site is copied to other computers, and cloned with its repository: one such name, and the copy fails there.
/// - Parameter name: one component of a path, of at least one character.
package func problemOnWindows(_ name: some StringProtocol) -> String? {
  let forbidden = name.unicodeScalars.first { $0.value < 0x20 || "<>:\"\\|?*".unicodeScalars.contains($0) }
  if let forbidden { return "contains \(forbidden.escaped(asASCII: true)), which Windows forbids in names" }
  if name.unicodeScalars.last == "." { return "ends in a full stop, which Windows leaves out" }
  if name.unicodeScalars.last == " " { return "ends in a space, which Windows leaves out" }
  // Whatever follows the first full stop, and spaces before it, do not count: `Con .tar.gz` is the console, too.
  var stem = name.prefix { $0 != "." }
  while stem.last == " " { stem = stem.dropLast() }
  let device = stem.lowercased()
  return isDevice(device) ? "is '\(device)' to Windows, which keeps that name for a device" : nil
}

private func isDevice(_ name: String) -> Bool {
  if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(name) { return true }
  guard name.hasPrefix("com") || name.hasPrefix("lpt") else { return false }
  let port = name.dropFirst(3)
  // Windows takes the raised digits for digits.
  return port.count == 1 && port.allSatisfy { "0123456789¹²³".contains($0) }
}
