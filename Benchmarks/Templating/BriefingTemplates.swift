import Templating

let mustacheBriefing = """
  <!DOCTYPE html>
  <html lang="{{language}}">
  <head>
  <meta charset="utf-8">
  <title>{{title}}</title>
  <meta name="description" content="{{summary}}">
  <link rel="canonical" href="{{address}}">
  </head>
  <body>
  <h1>{{title}}</h1>
  <p class="facts"><time datetime="{{date}}">{{date}}</time>{{#topics}} <span>{{name}}</span>{{/topics}}</p>
  <nav><ol>
  {{#contents}}
  <li><a href="{{target}}">{{label}}</a></li>
  {{/contents}}
  </ol></nav>
  {{#blocks}}
  {{#heading}}
  <h2 id="{{id}}">{{{html}}}</h2>
  {{/heading}}
  {{#paragraph}}
  <p id="{{id}}">{{{html}}}</p>
  {{/paragraph}}
  {{#quotation}}
  <figure id="{{id}}"><blockquote><p>{{{words}}}</p></blockquote><figcaption>{{speaker}}</figcaption></figure>
  {{/quotation}}
  {{#list}}
  <ul id="{{id}}">
  {{#items}}
  <li id="{{item}}"><b>{{label}}</b> {{{html}}}</li>
  {{/items}}
  </ul>
  {{/list}}
  {{/blocks}}
  </body>
  </html>

  """

let stencilBriefing = """
  <!DOCTYPE html>
  <html lang="{{ language|escape }}">
  <head>
  <meta charset="utf-8">
  <title>{{ title|escape }}</title>
  <meta name="description" content="{{ summary|escape }}">
  <link rel="canonical" href="{{ address|escape }}">
  </head>
  <body>
  <h1>{{ title|escape }}</h1>
  <p class="facts"><time datetime="{{ date|escape }}">{{ date|escape }}</time>\
  {% for topic in topics %} <span>{{ topic.name|escape }}</span>{% endfor %}</p>
  <nav><ol>
  {% for link in contents %}<li><a href="{{ link.target|escape }}">{{ link.label|escape }}</a></li>
  {% endfor %}</ol></nav>
  {% for block in blocks %}\
  {% if block.heading %}<h2 id="{{ block.id|escape }}">{{ block.heading.html }}</h2>
  {% endif %}\
  {% if block.paragraph %}<p id="{{ block.id|escape }}">{{ block.paragraph.html }}</p>
  {% endif %}\
  {% if block.quotation %}<figure id="{{ block.id|escape }}"><blockquote><p>{{ block.quotation.words }}</p>\
  </blockquote><figcaption>{{ block.quotation.speaker|escape }}</figcaption></figure>
  {% endif %}\
  {% if block.list %}<ul id="{{ block.id|escape }}">
  {% for item in block.list.items %}<li id="{{ item.item|escape }}"><b>{{ item.label|escape }}</b> {{ item.html }}</li>
  {% endfor %}</ul>
  {% endif %}\
  {% endfor %}</body>
  </html>

  """

extension Briefing {
  func write(into output: inout [UInt8]) {
    output += "<!DOCTYPE html>\n<html lang=\"".utf8
    output.appendEscaped(language)
    output += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>".utf8
    output.appendEscaped(title)
    output += "</title>\n<meta name=\"description\" content=\"".utf8
    output.appendEscaped(summary)
    output += "\">\n<link rel=\"canonical\" href=\"".utf8
    output.appendEscaped(address)
    output += "\">\n</head>\n<body>\n<h1>".utf8
    output.appendEscaped(title)
    output += "</h1>\n<p class=\"facts\"><time datetime=\"".utf8
    output.appendEscaped(date)
    output += "\">".utf8
    output.appendEscaped(date)
    output += "</time>".utf8
    for topic in topics {
      output += " <span>".utf8
      output.appendEscaped(topic.name)
      output += "</span>".utf8
    }
    output += "</p>\n<nav><ol>\n".utf8
    for link in contents {
      output += "<li><a href=\"".utf8
      output.appendEscaped(link.target)
      output += "\">".utf8
      output.appendEscaped(link.label)
      output += "</a></li>\n".utf8
    }
    output += "</ol></nav>\n".utf8
    for block in blocks { block.write(into: &output) }
    output += "</body>\n</html>\n".utf8
  }
}

extension Block {
  fileprivate func write(into output: inout [UInt8]) {
    if let heading { write("h2", heading, into: &output) }
    if let paragraph { write("p", paragraph, into: &output) }
    if let quotation {
      output += "<figure id=\"".utf8
      output.appendEscaped(id)
      output += "\"><blockquote><p>".utf8
      output += quotation.finished.bytes
      output += "</p></blockquote><figcaption>".utf8
      output.appendEscaped(quotation.speaker)
      output += "</figcaption></figure>\n".utf8
    }
    if let list {
      output += "<ul id=\"".utf8
      output.appendEscaped(id)
      output += "\">\n".utf8
      for item in list.items {
        output += "<li id=\"".utf8
        output.appendEscaped(item.id)
        output += "\"><b>".utf8
        output.appendEscaped(item.label)
        output += "</b> ".utf8
        output += item.finished.bytes
        output += "</li>\n".utf8
      }
      output += "</ul>\n".utf8
    }
  }

  private func write(_ element: String, _ words: Words, into output: inout [UInt8]) {
    output += "<\(element) id=\"".utf8
    output.appendEscaped(id)
    output += "\">".utf8
    output += words.finished.bytes
    output += "</\(element)>\n".utf8
  }
}
