"""Writes the content of a made-up site for the browser checks: what arrives on an ordinary day, at its most demanding.

A ministry's release of □ sentences with a table of fourteen columns, a wire article with a photograph, a report of sixty
headings and thirty tables, a notice that is hardly more than a table, and a budget with charts and footnotes. All of it in
Korean and English, made up.

    make_release_site.py FOLDER          writes FOLDER/content
"""

import pathlib
import struct
import sys
import zlib

import make_budget_briefing as budget
from make_fixture_site import CATALOGUE_HEAD, SENTENCES, quoted

SITE = """title: {ko: 새벗 소식, en: Saebeot News}
description: {ko: 지어낸 보도자료로 시험하는 곳, en: A place to test with made-up releases}
publisher: {ko: 새벗연구원, en: Saebeot Institute}
languages: [ko, en]
time-zone: Asia/Seoul
base-url: https://releases.example.org/
topics:
  region: {ko: 지역, en: Regions}
  sea: {ko: 바다, en: The sea}
"""

REGIONS = [
    ("가람도", "Garam"), ("나래도", "Narae"), ("다솜도", "Dasom"), ("라온도", "Raon"), ("마루도", "Maru"), ("바다도", "Bada"),
    ("사랑도", "Sarang"), ("아라도", "Ara"), ("자람도", "Jaram"), ("차오름도", "Chaoreum"), ("카온도", "Kaon"), ("타래도", "Tarae"),
]
MONTHS = [(f"{month}월", name) for month, name in enumerate(
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."], 1)]


class Text:
    """The lines of a text, and the English words of its passages."""

    def __init__(self):
        self.lines = []
        self.english = {}

    def words(self, korean, english):
        self.english[korean] = english
        return korean

    def say(self, korean, english, before="", after=""):
        self.lines.append(before + self.words(korean, english) + after)

    def blank(self):
        self.lines.append("")

    def table(self, caption, unit, header, rows):
        """A cell is a string that is the same in both languages, or words in both."""
        self.blank()
        suffix = f" (단위: {self.words(*unit)})" if unit else ""
        self.lines.append(f"<표 {caption[2]}> {self.words(*caption[:2])}{suffix}")
        for number, row in enumerate([header] + rows):
            cells = [cell if isinstance(cell, str) else self.words(*cell) for cell in row]
            self.lines.append("| " + " | ".join(cells) + " |")
            if number == 0:
                self.lines.append("|" + "---|" * len(row))
        self.blank()

    def write(self, folder, settings):
        write(folder, "ko.txt", "\n".join(self.lines) + "\n", self.english, settings)


def write(folder, name, text, translations, settings):
    folder.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    head = CATALOGUE_HEAD | {"Language": "en", "Project-Id-Version": "Saebeot News"}
    parts = ['msgid ""\nmsgstr ""\n' + "".join(f'"{name}: {value}\\n"\n' for name, value in head.items())]
    parts += [f"msgid {quoted(korean)}\nmsgstr {quoted(english)}\n" for korean, english in translations.items()]
    (folder / "en.po").write_text("\n".join(parts), encoding="utf-8")
    (folder / "briefing.yml").write_text(settings, encoding="utf-8")


def figure(row, column):
    """A figure of a statistical table: always the same for a place."""
    return (row * 7919 + column * 104_729 + 1680) % 9000 + 100


SYLLABLES = [
    ("가", "ga"), ("나", "na"), ("다", "da"), ("람", "ram"), ("마", "ma"), ("바", "ba"), ("솔", "sol"), ("아", "a"), ("자", "ja"),
    ("차", "cha"), ("카", "ka"), ("터", "teo"), ("파", "pa"), ("하", "ha"), ("누", "nu"), ("리", "ri"), ("빛", "bit"), ("별", "byeol"),
    ("섬", "seom"), ("골", "gol"), ("내", "nae"), ("들", "deul"), ("미", "mi"), ("새", "sae"),
]


def villages(seed, count=5):
    """Names of villages that exist nowhere, in both languages; no two lists are the same, as no two paragraphs of a report are."""
    names = []
    for number in range(count):
        value = zlib.crc32(f"{seed} {number}".encode())
        parts = [SYLLABLES[(value >> 6 * place) % len(SYLLABLES)] for place in range(2 + value % 3)]
        names.append(("".join(part[0] for part in parts) + "마을", "".join(part[1] for part in parts).capitalize()))
    return ", ".join(name[0] for name in names), ", ".join(name[1] for name in names)


def ministry():
    text = Text()
    text.say("늘봄지역부", "Ministry of Regions")
    text.say("보도자료", "Press release")
    text.say(
        "보도시점 2026. 3. 12.(목) 11:00 배포 2026. 3. 11.(수) 09:00",
        "For release 11:00, Thursday, March 12, 2026; sent out 09:00, Wednesday, March 11, 2026")
    text.blank()
    text.say("섬 지역 여객선 운항, 열두 곳에서 한 해 내내 이어진다", "Ferries to run all year in twelve island regions")
    text.say("운항 횟수 지난해보다 크게 늘어", "Far more sailings than last year", "- ", " -")
    text.say("섬 주민 요금 지원도 넓혀", "Fare support for islanders widened as well", "- ", " -")
    text.blank()
    text.say(
        "늘봄지역부(장관 한가람)는 섬 지역 여객선을 한 해 내내 운항하는 사업을 열두 곳에서 시작한다고 밝혔다.",
        "The Ministry of Regions (Minister Han Garam) said that ferries will run all year in twelve island regions.", "□ ")
    text.say("겨울에 멈추던 노선을 되살려 주민이 병원과 학교에 갈 수 있게 한다.",
             "Routes that stopped in winter are revived, so that residents can reach hospitals and schools.", "  ○ ")
    text.say("노선마다 배 두 척을 번갈아 띄운다.", "Two vessels take turns on each route.", "    - ")
    text.say("물때에 맞추어 시각을 정한다.", "Hours follow the tides.", "    - ")
    text.say("요금의 절반은 나라와 지방자치단체가 함께 낸다.",
             "The state and municipalities together pay half of the fare.", "  ○ ")
    text.say("달마다 지역별 운항 횟수는 아래 표와 같다.",
             "The table below shows the sailings of each region by month.", "□ ")
    header = [("지역", "Region")] + MONTHS + [("합계", "Total")]
    rows = []
    for row, region in enumerate(REGIONS):
        figures = [figure(row, column) for column in range(12)]
        rows.append([region] + [f"{value:,}" for value in figures] + [f"{sum(figures):,}"])
    sums = [sum(figure(row, column) for row in range(12)) for column in range(12)]
    rows.append([("합계", "Total")] + [f"{value:,}" for value in sums] + [f"{sum(sums):,}"])
    text.table(("지역별 여객선 운항", "Ferry sailings by region", 1), ("회", "sailings"), header, rows)
    text.say("지난해 하반기에 새로 생긴 노선은 넣지 않았다.",
             "Routes opened in the second half of last year are not included.", "※ ")
    text.say("한가람 장관은 섬 주민의 이동권을 지키는 일이 먼저라고 강조했다.",
             "Minister Han Garam stressed that the islanders’ right to move comes first.", "□ ")
    text.blank()
    text.lines += [
        "담당 부서: 늘봄지역부 섬지원과", "책임자 과장 정누리 (044-000-1234)", "담당자 사무관 윤슬기 (044-000-1235)",
    ]
    for korean, english in [
        ("늘봄지역부 섬지원과", "Island Support Division, Ministry of Regions"), ("담당 부서", "Division in charge"),
        ("책임자", "Responsible"), ("담당자", "In charge"), ("과장", "Director"), ("사무관", "Deputy director"),
        ("정누리", "Jung Nuri"), ("윤슬기", "Yoon Seulgi"),
    ]:
        text.words(korean, english)
    points = [
        ("섬 지역 열두 곳에서 여객선이 한 해 내내 다닌다", "Ferries run all year in twelve island regions"),
        ("겨울에 멈추던 노선을 되살린다", "Routes that stopped in winter are revived"),
        ("요금의 절반은 나라와 지방자치단체가 낸다", "The state and municipalities pay half of the fare"),
    ]
    added = "key-points:\n" + "".join(f"  - {text.words(*point)}\n" for point in points)
    added += "chart: {table: s0-t1, columns: [합계]}\n"
    return text, added + "topics: [region, sea]\ncorrections:\n  - date: 2026-03-13\n    text: {ko: 운항 횟수의 단위를 바로잡았습니다., en: The unit of the sailings has been corrected.}\n"


def wire():
    text = Text()
    text.say("바닷가 옛 등대, 밤하늘 관측소로 문 열다", "Old lighthouse by the sea opens as an observatory of the night sky")
    text.say(
        "가람시 바닷가의 옛 등대가 밤하늘 관측소로 다시 문을 열었다. 불이 꺼진 지 스무 해 만이다.",
        "The old lighthouse on the shore of Garam has opened again as an observatory of the night sky, twenty years after its light went out.",
        "(가람=한빛통신) 정누리 기자 = ")
    for korean, english in [("가람", "Garam"), ("한빛통신", "Hanbit News"), ("정누리 기자", "Jung Nuri, reporter")]:
        text.words(korean, english)
    text.say(
        "관측소에는 지름이 다른 망원경 다섯 대가 있고, 주말마다 해설사가 별자리를 풀이한다.",
        "The observatory has five telescopes of different sizes, and guides explain the constellations every weekend.")
    text.lines.append('한들 (가람시 문화과장): "등대를 허물자는 의견도 있었지만 밤을 밝히던 곳이니 밤을 보는 곳으로 남기로 했습니다."')
    for korean, english in [
        ("한들", "Han Deul"), ("가람시 문화과장", "Director of culture, City of Garam"),
        ("등대를 허물자는 의견도 있었지만 밤을 밝히던 곳이니 밤을 보는 곳으로 남기로 했습니다.",
         "Some wanted to pull the lighthouse down. But it used to light the night, so it will stay as a place to look at it."),
    ]:
        text.words(korean, english)
    text.say("입장료는 없으며 예약한 사람만 들어갈 수 있다.", "Admission is free, and only visitors with a reservation may enter.")
    text.table(
        ("관측소 여는 시각", "Opening hours", 1), None, [("요일", "Day"), ("여는 시각", "Opens"), ("안내", "Notes")],
        [[("금요일", "Friday"), "19:00", ("해설사가 없으며 망원경 두 대만 쓴다.", "No guide; only two telescopes are used.")],
         [("토요일", "Saturday"), "18:00", ("해설사가 별자리를 풀이하고 어린이 모임이 있다.", "Guides explain the constellations; there is a group for children.")]])
    text.say("비가 오면 열지 않는다.", "Closed when it rains.", "※ ")
    settings = """topics: [sea]
image: lighthouse.png
figures:
  - file: lighthouse.png
    after: lead
    alt: {ko: 언덕 위의 흰 등대와 저녁 하늘, en: A white lighthouse on a hill before the evening sky}
    caption: {ko: 다시 문을 연 등대, en: The lighthouse that has opened again}
    credit: {ko: 가람시, en: City of Garam}
"""
    return text, settings


def report():
    text = Text()
    text.say("섬 지역 살림 보고서: 서른 가지 표로 본 열두 곳의 형편", "Report on the islands: Twelve regions in thirty tables")
    text.say("이 보고서는 섬 지역 열두 곳의 살림을 서른 가지 표로 살핀다.", "This report looks at twelve island regions through thirty tables.")
    subjects = [
        ("인구", "Population"), ("교통", "Transport"), ("의료", "Health"), ("교육", "Education"), ("주거", "Housing"),
        ("일자리", "Work"), ("어업", "Fishing"), ("농업", "Farming"), ("관광", "Tourism"), ("환경", "Environment"),
    ]
    aspects = [("현황", "State"), ("추이", "Trend"), ("전망", "Outlook")]
    numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    table = 0
    for place, subject in enumerate(subjects):
        text.say(f"{subject[0]} 살펴보기", f"A look at {subject[1].lower()}", f"{numerals[place]}. ")
        for order, aspect in enumerate(aspects):
            table += 1
            text.say(f"{subject[0]} 부문의 {aspect[0]}", f"{subject[1]}: {aspect[1]}", f"{order + 1}. ")
            text.say(
                f"{subject[0]} 부문의 {aspect[0]}, 지역에 따라 다르다. 아래 표는 네 곳을 골라 견주어 본 것이다.",
                f"The {aspect[1].lower()} of {subject[1].lower()} differs by region; the table below compares four of them.")
            for number in range(6):
                values = {"n": 3 + figure(table, number) % 80, "m": 100 + figure(number, table) % 800}
                korean, english, _ = (sentence.format(**values) for sentence in SENTENCES[(number + order) % 4])
                here, there = villages(f"{table} {number}")
                text.say(f"{here}에서는 이렇다. {korean}", f"In {there}: {english}")
            rows = [[REGIONS[row]] + [f"{figure(row + table, column):,}" for column in range(4)] for row in range(4)]
            text.table(
                (f"{subject[0]} {aspect[0]} 비교", f"{subject[1]} compared: {aspect[1].lower()}", table), None,
                [("지역", "Region"), ("2023년", "2023"), ("2024년", "2024"), ("2025년", "2025"), ("2026년", "2026")], rows)
        if place % 2 == 0:
            for order in range(4):
                text.say(f"{subject[0]} 부문 {order + 1}번 과제의 내용", f"{subject[1]}: task {order + 1}", f"{'가나다라'[order]}. ")
                text.say(f"{subject[0]} 부문의 {order + 1}번 과제는 주민의 의견을 먼저 듣고 정하기로 했다.",
                         f"Task {order + 1} of {subject[1].lower()} is to be settled after residents have been heard.")
    return text, "topics: [region]\n"


def notice():
    text = Text()
    text.say("바닷길 알림: 물때와 배 시각", "Notice to passengers: Tides and sailings")
    text.say("이번 주 물때와 배 시각을 알린다.", "Tides and sailings of this week.")
    text.say("알아 둘 것", "What to know", "1. ")
    text.say("배는 물때에 따라 늦어질 수 있다.", "Vessels may be late because of the tides.")
    # Wider than any sheet of paper.
    text.table(
        ("날짜별 승객", "Passengers by day", 1), ("명", "persons"),
        [("지역", "Region")] + [(f"{day}일", f"Day {day}") for day in range(1, 32)],
        [[REGIONS[row]] + [f"{figure(row, day) * 97:,}" for day in range(31)] for row in range(5)])
    return text, "topics: [sea]\n"


def photograph(width=1200, height=800):
    """A picture as PNG: an evening sky over the sea."""
    rows = bytearray()
    for y in range(height):
        sky = y / height
        pixel = bytes([int(40 + 180 * sky), int(60 + 90 * sky), int(120 - 40 * sky)])
        rows += b"\0" + pixel * width
    chunk = lambda name, data: struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(bytes(rows), 9)) + chunk(b"IEND", b""))


def main(folder):
    content = pathlib.Path(folder) / "content"
    briefings = content / "briefings"
    for name, make in [
        ("2026-03-12-ferries", ministry), ("2026-03-14-lighthouse", wire), ("2026-03-16-islands", report),
        ("2026-03-10-tides", notice),
    ]:
        text, settings = make()
        text.write(briefings / name, settings)
    (briefings / "2026-03-14-lighthouse" / "lighthouse.png").write_bytes(photograph())
    write(briefings / "2026-03-18-budget", "ko.md", budget.TEXT, budget.ENGLISH, budget.SETTINGS)
    for name, data in budget.FILES.items():
        (briefings / "2026-03-18-budget" / name).write_bytes(data)
    (content / "glossary.csv").write_text(budget.GLOSSARY, encoding="utf-8")
    (content / "site.yml").write_text(SITE, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
