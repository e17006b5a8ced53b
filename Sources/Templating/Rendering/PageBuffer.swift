/// The bytes of a page while it is rendered: room that is made once and seldom grows, as a page is put together from
/// many small pieces.
struct PageBuffer: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  /// - Parameter capacity: what a page probably needs.
  init(capacity: Int) {
    memory = .allocate(byteCount: max(capacity, 64), alignment: 1)
  }

  deinit { memory.deallocate() }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: bytes)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count += 1
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Hands the page over.
  func append(to output: inout [UInt8]) {
    output.append(contentsOf: memory[..<count])
  }

  @inline(__always)
  private mutating func reserve(_ additional: Int) {
    if memory.count - count < additional { grow(by: additional) }
  }

  @inline(never)
  private mutating func grow(by additional: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(memory.count * 2, count + additional), alignment: 1)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    memory = larger
  }
}
