import Diagnostics
import Templating
import Testing

@Suite("Places of insertions")
struct PlaceTests {
  @Test(
    "are safe for values of their kind",
    arguments: [
      "<p>{{heading}}{{home}}{{{intro}}}</p>",
      "<p title=\"{{heading}}\" lang='{{heading}}'>",
      "<a href=\"{{home}}\">", "<a href='{{home}}#{{heading}}'>", "<a href=\"#{{heading}}\">",
      "<a href=\" #{{heading}}-{{heading}}\">", "<a href=\"../{{heading}}/\">",
      "<a href=\"/ko/{{heading}}\">",
      "<a href=\"https://example.org/{{heading}}\">", "<a href=\"mailto:{{heading}}\">",
      "<a href=\"{{home}}/{{heading}}\">", "<a href=\"?q={{home}}\">", "<a href=\"?q=1#{{heading}}\">",
      "<img srcset=\"{{home}} {{heading}}w, {{home}} 2x\">",
      "<img srcset=\"{{#entries}}{{link}} {{title}}w, {{/entries}}\">",
      "<a data-x=\"{{heading}}\" data-href=\"{{heading}}\"{{#draft}} class=\"x\"{{/draft}}>",
      "<a{{#image}} href=\"{{.}}\"{{/image}}>{{heading}}</a>",
      "<input disabled{{#draft}} checked{{/draft}}>{{heading}}",
      "<a class=\"a{{#draft}} b{{/draft}}\" href=\"{{#image}}{{.}}{{/image}}{{^image}}{{home}}{{/image}}\">",
      "<title>{{heading}}</title><textarea>{{heading}}</textarea>{{{intro}}}",
      "<script src=\"{{home}}\"></script>{{heading}}", "<script>var a = '<p>';</script>{{heading}}",
      "<script type=\"application/ld+json\">{{{intro}}}</script>",
      "<script type='Application/LD+JSON' id=\"{{heading}}\">{{{intro}}}</script>",
      "<style>a > b {}</style>{{heading}}", "<!-- {{heading}} <a href= -->{{{intro}}}",
      "<!DOCTYPE html>{{heading}}", "<?xml version=\"1.0\"?>{{heading}}", "a < b {{heading}}",
      "<br/>{{heading}}", "<SCRIPT>x</Script >{{heading}}", "</title>{{{intro}}}",
      "<p {{! comment }}title=\"{{heading}}\">",
    ])
  func areSafe(template: String) {
    #expect(summaries(compile(template).diagnostics) == [])
  }

  @Test(
    "are refused where a value would not stay a value",
    arguments: [
      ("<p title={{heading}}>", "1:10 unquoted-value"),
      ("<p title=a{{heading}}>", "1:11 unquoted-value"),
      ("<p title = {{heading}}>", "1:12 unquoted-value"),
      ("<a href={{home}}>", "1:9 unquoted-value"),
      ("<{{heading}}>", "1:2 insertion-in-tag"),
      ("<h{{heading}}>", "1:3 insertion-in-tag"),
      ("</{{heading}}>", "1:3 insertion-in-tag"),
      ("<p {{heading}}>", "1:4 insertion-in-tag"),
      ("<p {{{intro}}}>", "1:4 insertion-in-tag"),
      ("<p data-{{heading}}=\"x\">", "1:9 insertion-in-tag"),
      ("<!DOCTYPE {{heading}}>", "1:11 insertion-in-tag"),
      ("<a {{#draft}}href{{/draft}}=\"{{heading}}\">", "1:30 insertion-in-tag"),
      ("<script>{{heading}}</script>", "1:9 insertion-in-code"),
      ("<script>{{{intro}}}</script>", "1:9 insertion-in-code"),
      ("<script type=\"module\">{{{intro}}}</script>", "1:23 insertion-in-code"),
      ("<script type=\"application/ld+json\">{{heading}}</script>", "1:36 insertion-in-code"),
      (
        "<script{{#draft}} type=\"application/ld+json\"{{/draft}}>{{{intro}}}</script>",
        "1:56 insertion-in-code"
      ),
      ("<script type=\"{{heading}}application/ld+json\">{{{intro}}}</script>", "1:47 insertion-in-code"),
      ("<script>if (a </b) {{heading}}</script>", "1:20 insertion-in-code"),
      ("<style>{{heading}}</style>", "1:8 insertion-in-code"),
      ("<p onclick=\"{{heading}}\">", "1:13 insertion-in-code"),
      ("<p ONmouseover='x({{heading}})'>", "1:19 insertion-in-code"),
      ("<p style=\"color: {{heading}}\">", "1:18 insertion-in-code"),
      ("<a href=\"{{heading}}\">", "1:10 text-as-address"),
      ("<a href=\"java{{heading}}\">", "1:14 text-as-address"),
      ("<a href=\"javascript:{{heading}}\">", "1:21 text-as-address"),
      ("<a href=\"javascript:{{home}}\">", "1:21 text-as-address"),
      ("<a href=\"java\nscript:{{home}}\">", "2:8 text-as-address"),
      ("<a href=\"data:{{home}}\">", "1:15 text-as-address"),
      ("<a href=\"/?q={{heading}}\">", "1:14 text-as-address"),
      ("<a href=\"{{home}}{{heading}}\">", "1:18 text-as-address"),
      ("<a href=\"{{#draft}}#{{/draft}}{{heading}}\">", "1:31 text-as-address"),
      ("<form action=\"{{heading}}\">", "1:15 text-as-address"),
      ("<img src='{{heading}}'>", "1:11 text-as-address"),
      ("<img srcset=\"{{home}} 2x, {{heading}}\">", "1:27 text-as-address"),
      ("<p title=\"{{{intro}}}\">", "1:11 misplaced-html"),
      ("<title>{{{intro}}}</title>", "1:8 misplaced-html"),
      ("<!-- {{{intro}}} -->", "1:6 misplaced-html"),
      ("<p {{#draft}}title=\"{{/draft}}\">", "1:7 divided-markup"),
      ("{{#draft}}<p {{/draft}}>", "1:4 divided-markup"),
    ])
  func areRefused(template: String, expected: String) {
    #expect(summaries(compile(template).diagnostics) == ["page.mustache:\(expected)"])
  }

  @Test("carry on through partials and blocks")
  func carryOn() {
    let outcome = compile(
      "<a href=\"{{>address}}\" {{<attributes}}{{$value}}{{heading}}{{/value}}{{/attributes}}>",
      ["address": "{{heading}}", "attributes": "title=\"{{$value}}{{/value}}\" src={{$value}}{{/value}}"])
    #expect(
      summaries(outcome.diagnostics) == [
        "address.mustache:1:1 text-as-address", "page.mustache:1:49 unquoted-value",
      ])
  }
}
