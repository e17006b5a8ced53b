import MarkupReading

/// What may be in an SVG picture.
enum VectorNames {
  /// The elements of SVG 1.1 and 2 that draw, describe or animate, and those that drawing programs write beside
  /// them. Scripts, pages within a picture, sound and film are not among them.
  static let elements: Set<String> = [
    "a", "altGlyph", "altGlyphDef", "altGlyphItem", "animate", "animateColor", "animateMotion",
    "animateTransform", "circle", "clipPath", "color-profile", "cursor", "defs", "desc", "ellipse", "feBlend",
    "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG",
    "feFuncR",
    "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "filter", "flowDiv", "flowLine",
    "flowPara",
    "flowRegion", "flowRegionExclude", "flowRoot", "flowSpan", "font", "font-face", "font-face-format",
    "font-face-name", "font-face-src", "font-face-uri", "g", "glyph", "glyphRef", "hatch", "hatchpath",
    "hkern",
    "image", "line", "linearGradient", "marker", "mask", "mesh", "meshgradient", "meshpatch", "meshrow",
    "metadata", "missing-glyph", "mpath", "path", "pattern", "polygon", "polyline", "radialGradient", "rect",
    "set", "solidcolor", "stop", "style", "svg", "switch", "symbol", "text", "textPath", "title", "tref",
    "tspan",
    "use", "view", "vkern",
  ]

  /// Types of pictures that may be embedded: none of them can run anything.
  static let embeddedPictures: Set<String> = [
    "image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif",
  ]

  static func isFont(_ type: String) -> Bool {
    ["font/", "application/font-", "application/x-font-"].contains(where: type.hasPrefix)
  }

  /// Whether an element of another namespace than SVG's does something. Drawing programs put descriptions into their
  /// own, which browsers pass over.
  static func isActive(_ name: XMLElement.Name) -> Bool {
    activeNamespaces.contains(name.namespace) || activeElements.contains(name.local.lowercased())
  }

  private static let activeNamespaces: Set<String> = [
    "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML",
    "http://www.w3.org/1999/XSL/Transform",
    "http://www.w3.org/2001/xml-events",
    "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul", "http://www.mozilla.org/xbl",
  ]

  /// Whatever their namespace: other programs than browsers do not always ask for it.
  private static let activeElements: Set<String> = [
    "script", "handler", "listener", "foreignobject", "html", "body", "iframe", "frame", "object", "embed",
    "applet", "audio", "video", "form", "base", "meta", "link", "img", "math", "svg", "use", "set", "animate",
  ]
}
