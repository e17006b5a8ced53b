/// Signs that only a series bears out.
extension DocumentReader {
  /// Takes its sign from a letter such as `A.` that no `B.` follows, which may answer a question or begin a name, and from
  /// a `▲` that is alone, which points at a picture.
  static func removeLoneSigns(from lines: inout [ClassifiedLine]) {
    var series: [Int] = []
    func end(_ lines: inout [ClassifiedLine]) {
      if series.count < 2 { for index in series { lines[index].becomePlain() } }
      series = []
    }
    var triangles: [Int] = []
    var last: Int?
    for index in lines.indices where !lines[index].isBlank {
      if let marker = lines[index].marker {
        if marker.kind == .latin {
          if marker.ordinal == 1 {
            end(&lines)
            series = [index]
          } else if let before = series.last, lines[before].marker?.ordinal == (marker.ordinal ?? 0) - 1 {
            series.append(index)
          } else {
            end(&lines)
            lines[index].becomePlain()
          }
        } else if marker.text == "▲" {
          triangles.append(index)
        }
      }
      if let above = triangles.last, above == last, lines[index].marker?.text != "▲" {
        if triangles.count == 1, isLone(above, in: lines) { lines[above].becomePlain() }
        triangles = []
      }
      last = index
    }
    if triangles.count == 1, let above = triangles.first, isLone(above, in: lines) {
      lines[above].becomePlain()
    }
    end(&lines)
  }

  /// Whether a line stands apart from what is above it, and is no sentence with its full stop.
  private static func isLone(_ index: Int, in lines: [ClassifiedLine]) -> Bool {
    index > 0 && lines[index - 1].isBlank && !lines[index].trimmed.ends(with: ".")
      && (index + 1 == lines.count || lines[index + 1].isBlank || !lines[index + 1].isMarked)
  }
}
