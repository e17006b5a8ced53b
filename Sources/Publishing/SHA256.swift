import CPlatform

/// The SHA-256 of FIPS 180-4.
///
/// Collision resistance is needed in two places: a file is deleted only when its digest says that it
/// is still the one we wrote, and an asset's name may be cached by browsers for a year. SHA-256 settles
/// both, any part of it is as good as a hash of that length, and `sha256sum` can check the manifest.
struct SHA256 {
  /// Whether the processor's own instructions are used, which are ten times as fast.
  private let usesInstructions: Bool
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  private static let hasInstructions = platform_has_sha256()
  private static let blockSize = 64

  /// - Complexity: O(n) in the number of bytes.
  static func digest(of bytes: [UInt8]) -> ContentDigest {
    digest(of: bytes, withInstructions: hasInstructions)
  }

  /// - Parameter withInstructions: must not be asked for where there are none.
  static func digest(of bytes: [UInt8], withInstructions: Bool) -> ContentDigest {
    var hash = SHA256(usesInstructions: withInstructions && hasInstructions)
    bytes.withUnsafeBufferPointer { bytes in
      let remainder = bytes.count % blockSize
      hash.update(UnsafeBufferPointer(rebasing: bytes.dropLast(remainder)))
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * blockSize) { end in
        hash.update(UnsafeBufferPointer(padded(bytes.suffix(remainder), of: bytes.count, in: end)))
      }
    }
    let halves = hash.state.map(UInt64.init)
    return ContentDigest(
      words: SIMD4(
        halves[0] << 32 | halves[1], halves[2] << 32 | halves[3], halves[4] << 32 | halves[5],
        halves[6] << 32 | halves[7]))
  }

  private init(usesInstructions: Bool) { self.usesInstructions = usesInstructions }

  /// The last bytes, those that are no whole block, with what the standard adds: one or two blocks.
  private static func padded(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, of count: Int, in buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> UnsafeMutableBufferPointer<UInt8> {
    let length = bytes.count + 9 <= blockSize ? blockSize : 2 * blockSize
    buffer.initialize(repeating: 0)
    for (index, byte) in bytes.enumerated() { buffer[index] = byte }
    buffer[bytes.count] = 0x80
    let bitCount = UInt64(count) * 8
    for index in 0..<8 {
      buffer[length - 1 - index] = UInt8(truncatingIfNeeded: bitCount >> UInt64(index * 8))
    }
    return UnsafeMutableBufferPointer(rebasing: buffer[..<length])
  }

  /// Takes in complete blocks.
  private mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if usesInstructions {
      platform_sha256(&state, start, bytes.count / Self.blockSize)
      return
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      schedule.initialize(repeating: 0)
      Self.roundConstants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
          compress(bytes, from: start, schedule, constants)
        }
      }
    }
  }

  private mutating func compress(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    for word in 0..<16 {
      let at = start + word * 4
      schedule[word] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for word in 16..<64 {
      let early = schedule[word - 15]
      let late = schedule[word - 2]
      let mixedEarly = early.rotated(by: 7) ^ early.rotated(by: 18) ^ (early >> 3)
      let mixedLate = late.rotated(by: 17) ^ late.rotated(by: 19) ^ (late >> 10)
      schedule[word] = schedule[word - 16] &+ mixedEarly &+ schedule[word - 7] &+ mixedLate
    }

    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let sumOfE = e.rotated(by: 6) ^ e.rotated(by: 11) ^ e.rotated(by: 25)
      let sumOfA = a.rotated(by: 2) ^ a.rotated(by: 13) ^ a.rotated(by: 22)
      let first = h &+ sumOfE &+ choice &+ constants[round] &+ schedule[round]
      let second = sumOfA &+ majority
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(by count: UInt32) -> UInt32 {
    self >> count | self << (32 - count)
  }
}
