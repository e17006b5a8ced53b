/// Private-use code points of Hancom's word processor and of Wingdings bullets, by what they look like.
let privateSigns: [UInt32: Unicode.Scalar] = {
  var table: [UInt32: Unicode.Scalar] = [
    0xF02EF: "·", 0xF03DA: "□", 0xF03FF: "□", 0xF02EC: "◇", 0xF080F: "━", 0xF0848: "━", 0xF081A: "─",
    0xF081C: "┈", 0xF0832: "═", 0xF0854: "《", 0xF0855: "》", 0xF03A7: "⊟", 0xF03A8: "⊞",
    0xF0B7: "•", 0xF0A7: "▪", 0xF06C: "●", 0xF06E: "■", 0xF0D8: "➢", 0xF0E0: "→", 0xF0FC: "✓",
  ]
  // Boxed numbers from 1 to 20, dark on light and light on dark.
  let circled = (UInt32(0x2460)...0x2473).compactMap(Unicode.Scalar.init)
  for (offset, number) in circled.enumerated() { table[0xF02B1 + UInt32(offset)] = number }
  let inverse = [UInt32(0x2776)...0x277F, 0x24EB...0x24F4].joined().compactMap(Unicode.Scalar.init)
  for (offset, number) in inverse.enumerated() { table[0xF02CE + UInt32(offset)] = number }
  return table
}()
