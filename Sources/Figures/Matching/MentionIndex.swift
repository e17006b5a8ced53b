/// Everything that the mentions of a text say, to look up whether it says something too.
struct MentionIndex {
  /// Values as written, whatever they count.
  private var values: Set<ExactValue> = []
  /// Values that may count anything.
  private var plainValues: Set<ExactValue> = []
  private var measured: Set<MeasuredValue> = []
  private var percents: Set<ExactValue> = []
  private var multiples: Set<ExactValue> = []
  private var magnitudes: [Int: Set<Currency?>] = [:]
  private var names: Set<NumberedName> = []
  private var minutes: Set<Int> = []
  private var dates = DateIndex()

  init(_ mentions: [Mention]) {
    for mention in mentions {
      for reading in mention.readings { insert(reading) }
    }
  }

  private mutating func insert(_ reading: Mention.Reading) {
    switch reading {
    case .quantity(let quantity): insert(quantity)
    case .magnitude(let order, let currency): magnitudes[order, default: []].insert(currency)
    case .date(let date): dates.insert(date)
    case .time(let time):
      minutes.insert(time.minutes)
      if !time.isHalfKnown { minutes.insert((time.minutes + 720) % 1_440) }
    case .name(let name): names.insert(name)
    }
  }

  private mutating func insert(_ quantity: Quantity) {
    values.insert(quantity.value)
    if let measure = quantity.measured {
      measured.insert(measure)
    } else {
      plainValues.insert(quantity.value)
    }
    switch quantity.kind {
    case .percent: quantity.measured.map { _ = percents.insert($0.value) }
    case .multiple: multiples.insert(quantity.value)
    default: break
    }
  }

  /// Whether the text has a counterpart for `reading`.
  func supports(_ reading: Mention.Reading) -> Bool {
    switch reading {
    case .quantity(let quantity): supports(quantity)
    case .magnitude(let order, let currency):
      magnitudes[order].map { currency == nil || $0.contains(currency) || $0.contains(nil) } ?? false
    case .date(let date): dates.missingParts(of: date).isEmpty
    case .time(let time):
      minutes.contains(time.minutes) || (!time.isHalfKnown && minutes.contains((time.minutes + 720) % 1_440))
    case .name(let name): names.contains(name)
    }
  }

  private func supports(_ quantity: Quantity) -> Bool {
    guard let measure = quantity.measured else { return values.contains(quantity.value) }
    if measured.contains(measure) || plainValues.contains(quantity.value) { return true }
    // Half as much again is 1.5 times as much.
    switch quantity.kind {
    case .multiple: return quantity.value.adding(ExactValue(-1)).map(percents.contains) ?? false
    case .percent: return measure.value.adding(ExactValue(1)).map(multiples.contains) ?? false
    default: return false
    }
  }

  /// The parts of `date` that the text does not say.
  func missingParts(of date: CalendarDate) -> [DatePart] { dates.missingParts(of: date) }
}
