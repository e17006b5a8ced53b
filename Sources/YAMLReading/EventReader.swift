internal import CLibYAML

/// Part of a YAML text, as libyaml tells of it.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias(String)
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  var kind: Kind
  var mark: Mark
  /// What `*name` would refer to it by.
  var anchor: String?
}

/// Takes a text apart through libyaml.
final class EventReader {
  /// libyaml keeps pointers into both until the end.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter text: in UTF-8.
  init(_ text: [UInt8]) throws(YAMLFailure) {
    bytes = .allocate(capacity: text.count)
    _ = bytes.initialize(from: text)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { throw YAMLFailure(reason: .memory) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next part. Must not be called after one that is the end of the stream.
  func next() throws(YAMLFailure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    let mark = Mark(event.start_mark)
    switch event.type {
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, mark: mark)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, mark: mark)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, mark: mark)
    case YAML_ALIAS_EVENT: return Event(kind: .alias(text(event.data.alias.anchor) ?? ""), mark: mark)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let words = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return Event(
        kind: .scalar(words, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), mark: mark,
        anchor: text(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      return Event(kind: .sequenceStart, mark: mark, anchor: text(event.data.sequence_start.anchor))
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, mark: mark)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      return Event(
        kind: .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE), mark: mark,
        anchor: text(mapping.anchor))
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, mark: mark)
    // There is no other but the end and, after it, nothing.
    default: return Event(kind: .streamEnd, mark: mark)
    }
  }

  private func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(decodingCString: $0, as: UTF8.self) }
  }

  /// What libyaml says was wrong.
  private var failure: YAMLFailure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    switch parser.pointee.error {
    case YAML_MEMORY_ERROR: return YAMLFailure(reason: .memory)
    // What it says of characters is no line and column, but an offset.
    case YAML_READER_ERROR:
      return YAMLFailure(reason: .syntax(problem), mark: mark(at: parser.pointee.problem_offset))
    default: return YAMLFailure(reason: .syntax(problem), mark: Mark(parser.pointee.problem_mark))
    }
  }

  private func mark(at offset: Int) -> Mark {
    var mark = Mark(line: 1, column: 1)
    for byte in bytes.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        mark = Mark(line: mark.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        mark.column += 1
      }
    }
    return mark
  }
}

extension Mark {
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
