/// Units whose symbols both languages write alike, with their names in words.
enum UnitSymbols {
  private typealias Row = (symbols: String, unit: MeasureUnit)

  private static func unit(
    _ dimension: MeasureUnit.Dimension, _ power: Int, _ name: String, _ plural: String, _ korean: String
  ) -> MeasureUnit {
    MeasureUnit(dimension, ExactValue(powerOfTen: power), name, plural: plural, korean: korean)
  }

  private static func regular(
    _ dimension: MeasureUnit.Dimension, _ power: Int, _ name: String, _ korean: String
  ) -> MeasureUnit {
    unit(dimension, power, name, name + "s", korean)
  }

  static let kilometer = regular(.length, 3, "kilometer", "km")
  static let meter = regular(.length, 0, "meter", "m")
  static let squareMeter = regular(.area, 0, "square meter", "㎡")
  static let squareKilometer = regular(.area, 6, "square kilometer", "㎢")
  static let cubicMeter = regular(.volume, 3, "cubic meter", "㎥")
  static let hectare = regular(.area, 4, "hectare", "ha")
  static let ton = regular(.mass, 6, "ton", "톤")
  static let kilogram = regular(.mass, 3, "kilogram", "kg")
  static let gram = regular(.mass, 0, "gram", "g")
  static let liter = regular(.volume, 0, "liter", "L")
  static let kilowatt = regular(.power, 3, "kilowatt", "kW")
  static let megawatt = regular(.power, 6, "megawatt", "MW")
  static let gigawatt = regular(.power, 9, "gigawatt", "GW")
  static let kilowattHour = regular(.energy, 3, "kilowatt-hour", "kWh")
  static let megawattHour = regular(.energy, 6, "megawatt-hour", "MWh")
  static let gigawattHour = regular(.energy, 9, "gigawatt-hour", "GWh")
  static let terawattHour = regular(.energy, 12, "terawatt-hour", "TWh")
  static let celsius = unit(.temperature, 0, "degree Celsius", "degrees Celsius", "℃")
  static let centimeter = regular(.length, -2, "centimeter", "cm")
  static let millimeter = regular(.length, -3, "millimeter", "mm")
  static let nanometer = regular(.length, -9, "nanometer", "nm")
  static let micrometer = regular(.length, -6, "micrometer", "㎛")
  static let milligram = regular(.mass, -3, "milligram", "mg")
  static let microgram = regular(.mass, -6, "microgram", "㎍")
  static let milliliter = regular(.volume, -3, "milliliter", "mL")
  static let gigabyte = regular(.dataSize, 9, "gigabyte", "GB")
  static let terabyte = regular(.dataSize, 12, "terabyte", "TB")
  static let petabyte = regular(.dataSize, 15, "petabyte", "PB")
  static let megabyte = regular(.dataSize, 6, "megabyte", "MB")

  /// Symbols as they stand right after a number, or after one space.
  static let symbols: [(words: String, meaning: MeasureUnit)] = [
    ("km ㎞", kilometer), ("m ｍ", meter), ("cm ㎝", centimeter), ("mm ㎜", millimeter), ("nm ㎚", nanometer),
    ("㎛ μm um", micrometer), ("㎡ m² m2 m^2 sqm", squareMeter), ("㎢ km² km2", squareKilometer),
    ("㎥ m³ m3", cubicMeter), ("ha ㏊", hectare), ("t", ton), ("kg ㎏", kilogram), ("g", gram),
    ("mg ㎎", milligram), ("㎍ μg", microgram), ("kt", regular(.mass, 9, "kiloton", "kt")),
    ("L ℓ", liter), ("mL ml ㎖ mℓ", milliliter), ("kL kl ㎘", regular(.volume, 3, "kiloliter", "kL")),
    ("W", regular(.power, 0, "watt", "W")), ("kW ㎾ KW", kilowatt), ("MW ㎿", megawatt), ("GW", gigawatt),
    ("TW", regular(.power, 12, "terawatt", "TW")), ("Wh", regular(.energy, 0, "watt-hour", "Wh")),
    ("kWh ㎾h KWh", kilowattHour), ("MWh ㎿h", megawattHour), ("GWh", gigawattHour), ("TWh", terawattHour),
    ("V", regular(.voltage, 0, "volt", "V")), ("kV", regular(.voltage, 3, "kilovolt", "kV")),
    ("Hz", unit(.frequency, 0, "hertz", "hertz", "Hz")),
    ("kHz", unit(.frequency, 3, "kilohertz", "kilohertz", "kHz")),
    ("MHz", unit(.frequency, 6, "megahertz", "megahertz", "MHz")),
    ("GHz", unit(.frequency, 9, "gigahertz", "gigahertz", "GHz")),
    ("℃ °C", celsius), ("MB", megabyte), ("GB", gigabyte), ("TB", terabyte), ("PB", petabyte),
    ("EB", regular(.dataSize, 18, "exabyte", "EB")),
    ("kbps", unit(.dataRate, 3, "kbps", "kbps", "kbps")),
    ("Mbps", unit(.dataRate, 6, "Mbps", "Mbps", "Mbps")),
    ("Gbps", unit(.dataRate, 9, "Gbps", "Gbps", "Gbps")),
    ("Tbps", unit(.dataRate, 12, "Tbps", "Tbps", "Tbps")),
    ("ppm", unit(.concentration, 3, "ppm", "ppm", "ppm")),
    ("ppb", unit(.concentration, 0, "ppb", "ppb", "ppb")),
    ("dB ㏈", regular(.sound, 0, "decibel", "dB")),
  ]
}
