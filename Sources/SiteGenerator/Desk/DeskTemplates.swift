import Diagnostics
import Templating

/// The pages of the desk. Their style and their script are files of the preview.
enum DeskTemplates {
  private static let compiled = TemplateSet.compile(
    files: [
      ("desk-list", list), ("desk", page), ("desk-finding", finding), ("desk-head", head),
      ("read-part", readPartTemplate),
    ].map {
      TemplateFile(path: $0, name: $0, bytes: Array($1.utf8))
    },
    pages: ["desk-list": DeskListModel.shape, "desk": DeskPageModel.shape])

  /// What is wrong with the templates, for a test to find nothing.
  static var problems: [String] {
    compiled.diagnostics.map { "\($0.location?.description ?? ""): \($0.message)" }
  }

  static func render(_ name: String, _ model: some Presentable) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try compiled.value.render(page: name, model.record(), into: &bytes)
    } catch {
      // The templates are part of the program, and a test renders them.
      return Array("The page cannot be made: \(error)".utf8)
    }
    return bytes
  }

  private static let head = """
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <link rel="stylesheet" href="/_preview/desk.css">
    <script src="/_preview/desk.js" type="module"></script>

    """

  private static let finding = """
    <li class="finding {{severity}}">
    <p><b>{{severity}}</b> <span class="message">{{message}}</span></p>
    <p class="more">{{#reason}}{{.}}. {{/reason}}{{#help}}{{.}}. {{/help}}<code>{{rule}}</code>{{#location}} <span class="place"{{#editor}} data-editor="{{.}}"{{/editor}}>{{.}}</span>{{/location}}</p>
    {{#waivedAt}}
    <p><button type="button" data-waive="{{rule}}" data-segment="{{.}}">Allow it …</button></p>
    {{/waivedAt}}
    {{#repair}}
    <p><button type="button" data-repair="{{rule}}">Make no such repair …</button></p>
    {{/repair}}
    </li>

    """

  private static let list = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <title>Desk</title>
    {{>desk-head}}
    </head>
    <body data-token="{{token}}">
    <div id="desk" tabindex="-1">
    <header>
    <nav aria-label="Site"><a href="/">The site</a></nav>
    <h1>Desk</h1>
    <form class="choice" method="get">
    <label>Find <input type="search" name="find" value="{{find}}"></label>
    <label>Show <select name="show">{{#views}}<option value="{{name}}"{{#chosen}} selected{{/chosen}}>{{words}}</option>{{/views}}</select></label>
    <button>List</button>
    </form>
    <p>{{counted}}</p>
    </header>
    <main>
    {{#hasGeneral}}
    <section aria-labelledby="general"><h2 id="general">Of the site as a whole</h2>
    <ul class="findings">
    {{#general}}
    {{>desk-finding}}
    {{/general}}
    </ul>
    </section>
    {{/hasGeneral}}
    <ul class="briefings">
    {{#rows}}
    <li>
    <div class="what"><h2>{{#title}}<a href="{{address}}" lang="{{language}}">{{.}}</a>{{/title}}{{^title}}<a href="{{address}}">{{name}}</a>{{/title}}</h2>
    <p class="folder">{{name}}{{#published}} · <time datetime="{{.}}">{{.}}</time>{{/published}}</p>
    {{#withheld}}
    <p class="withheld">{{.}}</p>
    {{/withheld}}
    {{^title}}
    <p class="withheld">Cannot be read</p>
    {{/title}}
    </div>
    <ul class="states">
    {{#translations}}
    <li{{#done}} class="done"{{/done}}><a href="{{address}}">{{language}}: {{words}}</a></li>
    {{/translations}}
    {{#findings}}
    <li class="{{severity}}">{{words}}</li>
    {{/findings}}
    </ul>
    </li>
    {{/rows}}
    </ul>
    {{#hasPages}}
    <nav class="pages" aria-label="More briefings">{{#pages}}<a href="{{address}}">{{words}}</a> {{/pages}}</nav>
    {{/hasPages}}
    </main>
    </div>
    <p id="status" role="status"></p>
    </body>
    </html>

    """

  private static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <title>{{title}} · Desk</title>
    {{>desk-head}}
    </head>
    <body data-token="{{token}}" data-digest="{{digest}}" data-briefing="{{name}}"{{#target}} data-language="{{.}}"{{/target}}{{#writes}} data-writes="yes"{{/writes}}>
    <div id="desk" tabindex="-1">
    <header>
    <nav aria-label="Site"><a href="/_desk/">All briefings</a>{{#siteAddress}} <a href="{{.}}">Its page</a>{{/siteAddress}}</nav>
    <h1 lang="{{language}}">{{title}}</h1>
    <p class="folder">{{name}}{{#published}} · <time datetime="{{.}}">{{.}}</time>{{/published}}</p>
    {{#withheld}}
    <p class="withheld">{{.}}</p>
    {{/withheld}}
    <ul class="states">
    {{#languages}}
    <li{{#done}} class="done"{{/done}}><a href="{{address}}">{{language}}: {{words}}</a></li>
    {{/languages}}
    {{#tallies}}
    <li class="{{severity}}">{{words}}</li>
    {{/tallies}}
    </ul>
    <p class="keys"><kbd>Alt</kbd> <kbd>↓</kbd> and <kbd>Alt</kbd> <kbd>↑</kbd> lead to what is to be done next.{{^writes}} Nothing is written: the preview was started without <code>--write</code>.{{/writes}}</p>
    </header>
    <main>
    {{#hasGeneral}}
    <section aria-labelledby="general"><h2 id="general">Found besides</h2>
    <ul class="findings">
    {{#general}}
    {{>desk-finding}}
    {{/general}}
    </ul>
    </section>
    {{/hasGeneral}}
    <div class="heads" aria-hidden="true"><span>Text</span><span>Reading</span><span>Translation{{#target}} ({{.}}){{/target}}</span></div>
    <ol class="rows">
    {{#rows}}
    <li class="row{{#blank}} blank{{/blank}}">
    <div class="source">
    {{#lines}}
    <div class="line" id="line-{{number}}">{{#canState}}<button type="button" class="number" data-line="{{number}}" aria-label="Line {{number}}: say what it is">{{number}}</button>{{/canState}}{{^canState}}<span class="number">{{number}}</span>{{/canState}}<span class="words" lang="{{language}}">{{#pieces}}{{#tab}}<span class="tab">⇥</span>{{/tab}}{{#marked}}<mark>{{text}}</mark>{{/marked}}{{^marked}}{{text}}{{/marked}}{{/pieces}}</span>{{#stated}}<span class="stated">{{.}}</span>{{/stated}}</div>
    {{/lines}}
    </div>
    <div class="reading">
    {{#parts}}
    <div class="part {{style}} d{{depth}}">
    {{>read-part}}
    {{#id}}
    <p class="id" lang="en">{{#page}}<a href="{{.}}">{{id}}</a>{{/page}}{{^page}}{{.}}{{/page}}</p>
    {{/id}}
    </div>
    </div>
    {{/parts}}
    {{#unread}}
    <p class="remark">Not on the page</p>
    {{/unread}}
    </div>
    <div class="translation">
    {{#passages}}
    <div class="passage {{state}}" id="passage-{{segment}}" data-source="{{source}}"{{#open}} data-open="yes"{{/open}}>
    <p class="of"><span class="place"{{#editor}} data-editor="{{.}}"{{/editor}}{{#location}} title="{{.}}"{{/location}}>{{place}}</span>{{#remark}} <span class="remark">{{.}}</span>{{/remark}}</p>
    {{^missing}}
    <p class="say" lang="{{wordsLanguage}}">{{words}}</p>
    {{/missing}}
    {{#target}}
    <p><button type="button" data-entry="{{segment}}">{{#missing}}Translate{{/missing}}{{^missing}}Change{{/missing}}<span class="hidden"> {{place}}</span> …</button></p>
    {{/target}}
    {{#hasFindings}}
    <ul class="findings">
    {{#findings}}
    {{>desk-finding}}
    {{/findings}}
    </ul>
    {{/hasFindings}}
    </div>
    {{/passages}}
    </div>
    {{#hasFindings}}
    <ul class="findings wide">
    {{#findings}}
    {{>desk-finding}}
    {{/findings}}
    </ul>
    {{/hasFindings}}
    </li>
    {{/rows}}
    </ol>
    </main>
    </div>
    <p id="status" role="status"></p>
    <dialog id="change" aria-labelledby="change-title">
    <form>
    <h2 id="change-title">Change</h2>
    <p id="change-of"></p>
    <div class="fields" data-kind="reading">
    <label>From line <input type="number" name="from" min="1"></label>
    <label>to line <input type="number" name="to" min="1"></label>
    <label>is <select name="role">{{#roles}}<option value="{{.}}">{{.}}</option>{{/roles}}</select></label>
    <label data-role="item">Level <input type="number" name="level" min="1" max="8"></label>
    <label data-range="yes"><input type="checkbox" name="each"> each line by itself</label>
    <label data-range="no"><input type="checkbox" name="words"> named by its words instead of its number</label>
    </div>
    <div class="fields" data-kind="entry">
    <label class="long">Translation <textarea name="translation" rows="5"{{#target}} lang="{{.}}"{{/target}}></textarea></label>
    <label><input type="checkbox" name="reviewed"> reviewed: read beside its source</label>
    </div>
    <div class="fields" data-kind="reason">
    <label class="long">Reason <input type="text" name="reason" maxlength="500"></label>
    </div>
    <div id="shown" aria-live="polite"></div>
    <div class="buttons"><button type="submit" name="write"{{^writes}} hidden{{/writes}}>Write to the file</button> <button type="button" name="copy">Copy</button> <button type="button" name="cancel">Cancel</button></div>
    </form>
    </dialog>
    </body>
    </html>

    """
}
