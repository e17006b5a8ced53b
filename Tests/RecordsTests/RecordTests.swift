import Briefings
import Diagnostics
import Records
import Testing

@Suite("A record")
struct RecordTests {
  /// A value written and read again.
  private func again<Value: Recordable>(_ value: Value) throws -> Value {
    var writer = RecordWriter()
    writer.write(value)
    var reader = RecordReader(writer.bytes)
    let read = try reader.value(Value.self)
    #expect(reader.isAtEnd)
    return read
  }

  private struct Everything {
    var name = "a"
    var number = 1
    var flag: Bool?
    var kind = Kind.plain
    var texts: [Language: String] = [.korean: "가", .english: "a"]
    var names: Set<String> = ["a", "b", "c", "d"]
    var list = [["a"], ["b", "c"]]

    enum Kind {
      case plain, other
      case of(Int, name: String)
    }
  }

  /// All that a value is made of.
  private static func bytes(_ change: (inout Everything) -> Void = { _ in }) -> [UInt8] {
    var value = Everything()
    change(&value)
    var writer = RecordWriter()
    writer.write(everythingIn: value)
    return writer.bytes
  }

  @Test("tells everything that a value is made of, and each from every other")
  func everything() {
    let all = [
      Self.bytes(), Self.bytes { $0.name = "b" }, Self.bytes { $0.number = 2 }, Self.bytes { $0.flag = true },
      Self.bytes { $0.flag = false }, Self.bytes { $0.kind = .other },
      Self.bytes { $0.kind = .of(1, name: "a") }, Self.bytes { $0.kind = .of(1, name: "b") },
      Self.bytes { $0.kind = .of(2, name: "a") }, Self.bytes { $0.texts[.korean] = nil },
      Self.bytes { $0.texts = [.korean: "a", .english: "가"] }, Self.bytes { $0.names.remove("a") },
      Self.bytes { $0.list = [["a", "b"], ["c"]] }, Self.bytes { $0.list = [["a"], ["c", "b"]] },
    ]
    #expect(Set(all).count == all.count)
  }

  @Test("tells the same of sets and dictionaries in whatever order they were filled")
  func order() {
    for names in [["a", "b", "c", "d"], ["d", "c", "b", "a"], ["b", "d", "a", "c"]] {
      #expect(Self.bytes { $0.names = Set(names) } == Self.bytes())
    }
    #expect(Self.bytes { $0.texts = [.english: "a", .korean: "가"] } == Self.bytes())
  }

  @Test(
    "reads back every number as it was",
    arguments: [0, 1, -1, 63, 64, -64, -65, 127, 128, 300, -300, 1 << 40, .max, .min, .max - 1])
  func numbers(_ number: Int) throws {
    #expect(try again(number) == number)
    #expect(try again([number, number]) == [number, number])
  }

  @Test("reads back texts and what may be missing")
  func texts() throws {
    for text in ["", "가나다", "a\u{0}b", "👩‍👩‍👧"] { #expect(try again(text) == text) }
    var writer = RecordWriter()
    writer.write(String?.none)
    writer.write("x" as String?)
    writer.write(bits: .max)
    var reader = RecordReader(writer.bytes)
    #expect(try reader.optional(String.self) == nil)
    #expect(try reader.optional(String.self) == "x")
    #expect(try reader.bits() == .max)
  }

  @Test("reads back days and languages")
  func days() throws {
    let day = try #require(CalendarDay(year: 2026, month: 2, day: 28))
    for date in [
      PublicationDate(day, secondsFromGMT: 32_400), PublicationDate(day, minuteOfDay: 0, secondsFromGMT: -60),
    ] {
      #expect(try again(date) == date)
    }
    let language = try #require(Language("zh-Hant"))
    #expect(try again(OldAddress(path: "a/", language: language)).language == language)
  }

  @Test("reads back every finding as it was, and none from what is cut short")
  func findings() throws {
    let rule = Rule("some-rule", .warning, summary: "S.", explanation: "E.", help: "H.")
    var findings = Findings()
    for line in 1...300 {
      findings.add(
        Diagnostic(
          rule, at: SourceLocation(file: "가/ko.txt", line: line, column: 3, length: 2, text: "줄 \(line)"),
          "것 \(line)",
          reason: line.isMultiple(of: 2) ? "why" : nil, help: "how"))
    }
    findings.add(Diagnostic(rule, "nowhere"))
    findings.add(Diagnostic(rule, .error, at: SourceLocation(file: "b"), "whole file"))
    let list = findings.list
    let read = try again(list)
    #expect(read == list)
    #expect(read.map(\.count) == list.map(\.count))
    var writer = RecordWriter()
    writer.write(list)
    for length in 0..<min(400, writer.bytes.count) {
      var cut = RecordReader(Array(writer.bytes.prefix(length)))
      #expect(throws: DamagedRecord.self) { try cut.values(Diagnostic.self) }
    }
  }

  @Test("takes no more from damaged bytes than there are")
  func damage() {
    // A text, a list or a number that says it is longer than the record.
    let damaged: [[UInt8]] = [
      [0xFE, 0xFF, 0xFF, 0x0F], [0x80], [UInt8](repeating: 0xFF, count: 12), [4, 0xFF],
    ]
    for bytes in damaged {
      var text = RecordReader(bytes)
      #expect(throws: DamagedRecord.self) { try text.string() }
      var list = RecordReader(bytes)
      #expect(throws: DamagedRecord.self) { try list.values(String.self) }
    }
  }
}
