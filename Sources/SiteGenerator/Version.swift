extension Site {
  /// The version of this library and of the command, as in the change log.
  public static let version = "0.1.0"
}
