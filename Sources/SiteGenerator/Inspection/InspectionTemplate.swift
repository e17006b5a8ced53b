/// The page of an inspection, with its style: nothing is loaded from elsewhere, and no script runs.
let inspectionTemplate = """
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>{{file}}: text and reading</title>
  <style>
  :root { color-scheme: light dark;
    --paper: #fdfcfb; --ink: #1c1917; --soft: #565049; --line: #c8c1b8; --band: #f4f0ea; --accent: #9a1f12;
    --error: #9a1f12; --warning: #7a4b00; --note: #2b4f77; --mark: #ffe49a;
    --sans: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK KR", sans-serif;
    --mono: ui-monospace, "SF Mono", "D2Coding", "Noto Sans Mono CJK KR", "Noto Sans Mono", monospace; }
  @media (prefers-color-scheme: dark) { :root {
    --paper: #181512; --ink: #e4ddd3; --soft: #b3aa9e; --line: #4d463e; --band: #221e1a; --accent: #f2a08a;
    --error: #f2a08a; --warning: #e6b566; --note: #9dc0e8; --mark: #5c4708; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); }
  header, main { max-width: 90rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
  header { padding-top: 2rem; }
  h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .5rem; overflow-wrap: anywhere; }
  header p { margin: 0 0 .4rem; color: var(--soft); }
  header a { color: inherit; }
  code { font-family: var(--mono); font-size: .9em; }
  .tallies { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: .75rem 0; list-style: none; }
  .tallies li, .finding b { font-weight: 650; }
  .error { --tone: var(--error); } .warning { --tone: var(--warning); } .note-severity { --tone: var(--note); }
  .tallies .error, .tallies .warning, .tallies .note-severity { color: var(--tone); }
  .heads, .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .heads { position: sticky; top: 0; background: var(--paper); border-bottom: 2px solid var(--ink); z-index: 1; }
  .heads h2 { font-size: .875rem; margin: 0; padding: .5rem .75rem; color: var(--soft); font-weight: 650; }
  .rows { list-style: none; margin: 0 0 3rem; padding: 0; }
  .row { border-bottom: 1px solid var(--line); scroll-margin-top: 3rem; break-inside: avoid; }
  .row.blank { border-bottom-style: dotted; }
  .source { padding: .35rem .75rem .35rem 0; background: var(--band); }
  .line { display: grid; grid-template-columns: 3.25rem minmax(0, 1fr); font: .875rem/1.7 var(--mono);
    scroll-margin-top: 3rem; }
  .blank .line { font-size: .7rem; line-height: 1.2; }
  .number { color: var(--soft); text-align: right; padding-right: .75rem; user-select: none; }
  .line .words { white-space: pre-wrap; overflow-wrap: anywhere; }
  .line:target .number { color: var(--accent); font-weight: 700; }
  .tab { color: var(--soft); padding: 0 .35em; user-select: none; }
  mark { background: var(--mark); color: inherit; padding: .1em 0; }
  .stated { color: var(--soft); font: .8rem/1.5 var(--sans); grid-column: 2; }
  .reading { padding: .35rem 0 .35rem 1rem; }
  .part { display: grid; grid-template-columns: 6rem minmax(0, 1fr); column-gap: .75rem; }
  .part + .part { margin-top: .35rem; }
  .kind { color: var(--soft); font-size: .8rem; line-height: 2; }
  .body { min-width: 0; overflow-wrap: anywhere; }
  .body p { margin: 0; white-space: pre-line; }
  .id { color: var(--soft); font: .75rem/1.4 var(--mono); }
  .title .say { font-size: 1.35rem; font-weight: 700; line-height: 1.35; }
  .deck .say { font-size: 1.05rem; color: var(--soft); }
  .heading .say, .attachment .say { font-weight: 700; font-size: 1.1rem; }
  .attachment { border-top: 2px solid var(--ink); padding-top: .25rem; }
  .dropped .say { text-decoration: line-through; color: var(--soft); }
  .note .say, .source-part .say, .footnote .say, .release .say, .dateline .say { font-size: .925rem; }
  .quotation .body { border-left: 3px solid var(--line); padding-left: .75rem; }
  .label, .marker { font-weight: 650; }
  .remark { color: var(--soft); font-size: .875rem; }
  .d2 .body { padding-left: 1.25rem; } .d3 .body { padding-left: 2.5rem; } .d4 .body { padding-left: 3.75rem; }
  .d5 .body, .d6 .body, .d7 .body, .d8 .body { padding-left: 5rem; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; font-size: .875rem; margin: .25rem 0; }
  caption { text-align: left; font-weight: 650; padding-bottom: .25rem; }
  th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; vertical-align: top;
    white-space: pre-line; min-width: 3em; }
  thead th, th { background: var(--band); font-weight: 650; }
  .unread { color: var(--soft); font-style: italic; margin: 0; }
  .findings { grid-column: 1 / -1; list-style: none; margin: 0; padding: 0; }
  .finding { border-left: 4px solid var(--tone); padding: .4rem .75rem; font-size: .925rem; line-height: 1.5; }
  .finding b { color: var(--tone); }
  .finding p { margin: 0; overflow-wrap: anywhere; }
  .finding .more { color: var(--soft); }
  .general { margin: 1rem 0; padding: 0; list-style: none; }
  @media (max-width: 52rem) {
    .heads { display: none; }
    .row { grid-template-columns: minmax(0, 1fr); }
    .reading { padding: .5rem 0 .75rem; }
    .row.blank .reading { display: none; }
    .part { grid-template-columns: 4.75rem minmax(0, 1fr); }
    .line { grid-template-columns: 2.5rem minmax(0, 1fr); }
    .d2 .body { padding-left: .75rem; } .d3 .body { padding-left: 1.5rem; }
    .d4 .body, .d5 .body, .d6 .body, .d7 .body, .d8 .body { padding-left: 2.25rem; }
  }
  @media print {
    :root { color-scheme: light; --paper: #fff; --ink: #000; --band: #f5f5f5; --soft: #444; --line: #bbb; --accent: #000;
      --error: #7a0000; --warning: #5a3800; --note: #1d3a5c; --mark: #ffe49a; }
    body { font-size: 9.5pt; }
    .heads { position: static; }
    .row { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .source, mark, .finding { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }
  </style>
  </head>
  <body>
  <header>
  <h1>{{file}}</h1>
  {{#encoding}}
  <p>Read as {{.}}.</p>
  {{/encoding}}
  {{#isSet}}
  <p>With the settings of {{#settings}}<code>{{.}}</code> {{/settings}}</p>
  {{/isSet}}
  <ul class="tallies">
  {{#tallies}}
  <li class="{{severity}}{{#line}} at-line{{/line}}">{{#line}}<a href="#line-{{.}}">{{words}}</a>{{/line}}{{^line}}{{words}}{{/line}}</li>
  {{/tallies}}
  {{^tallies}}
  <li>Nothing was repaired, and nothing is in doubt</li>
  {{/tallies}}
  </ul>
  </header>
  <main>
  {{#findings}}
  <ul class="general"><li class="finding {{severity}}">
  <p><b>{{severity}}</b> {{message}}{{#place}} <code>{{.}}</code>{{/place}}</p>
  <p class="more">{{#reason}}{{.}}. {{/reason}}{{#help}}{{.}}. {{/help}}<code>{{rule}}</code></p>
  </li></ul>
  {{/findings}}
  <div class="heads"><h2>Text</h2><h2>Reading</h2></div>
  <ol class="rows">
  {{#rows}}
  <li class="row{{#blank}} blank{{/blank}}">
  <div class="source">
  {{#lines}}
  <div class="line" id="line-{{number}}"><span class="number">{{number}}</span><span class="words" lang="{{language}}">{{#pieces}}{{#tab}}<span class="tab">⇥</span>{{/tab}}{{#marked}}<mark>{{text}}</mark>{{/marked}}{{^marked}}{{text}}{{/marked}}{{/pieces}}</span>{{#stated}}<span class="stated">{{.}}</span>{{/stated}}</div>
  {{/lines}}
  </div>
  <div class="reading">
  {{#parts}}
  <div class="part {{style}} d{{depth}}">
  {{>read-part}}
  {{#id}}
  <p class="id" lang="en">{{.}}</p>
  {{/id}}
  </div>
  </div>
  {{/parts}}
  {{#unread}}
  <p class="unread">Not on the page</p>
  {{/unread}}
  </div>
  {{#findings}}
  <ul class="findings"><li class="finding {{severity}}">
  <p><b>{{severity}}</b> {{message}}{{#place}} <code>{{.}}</code>{{/place}}</p>
  <p class="more">{{#reason}}{{.}}. {{/reason}}{{#help}}{{.}}. {{/help}}<code>{{rule}}</code></p>
  </li></ul>
  {{/findings}}
  </li>
  {{/rows}}
  </ol>
  </main>
  </body>
  </html>

  """
