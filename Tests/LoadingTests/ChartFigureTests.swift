import Briefings
import Testing

@Test(
  "a cell is a figure for a chart if it is one figure and nothing else",
  arguments: [
    ("1,680", .number(1680)), ("△3.2%", .number(-3.2)), ("−5", .number(-5)), ("+0.5", .number(0.5)),
    ("-", .none), ("", .none), ("…", .none), ("1,68", .unreadable), ("12,345,67", .unreadable),
    ("3억", .unreadable), ("1~2", .unreadable), ("1.2.3", .unreadable), (".5", .unreadable),
    ("100 (12.8)", .unreadable), ("１２", .unreadable), ("1e5", .unreadable), ("inf", .unreadable),
  ] as [(String, ChartFigure)])
func chartFigure(text: String, figure: ChartFigure) {
  #expect(ChartFigure(text) == figure)
}
