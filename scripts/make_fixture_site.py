"""Writes the content of a made-up site for the browser checks: fifty briefings in Korean, English and Japanese.

The same content every time. Beside what is ordinary it has what pages must bear: translations with gaps, translations
older than their text, briefings without one, wide tables, columns of decimals, long titles, and an address with a path.

    make_fixture_site.py FOLDER          writes FOLDER/content and FOLDER/templates
"""

import pathlib
import random
import re
import sys

BASE_URL = "https://fixture.example.org/briefings/"
BRIEFINGS = 50

# Words in Korean, English and Japanese. {n} and {m} are numbers.
TITLES = [
    ("항만 자동화 {n}단계 사업 시작", "Phase {n} of port automation begins", "港湾自動化の第{n}段階を開始"),
    ("산림 관측 위성 자료 {n}건 공개", "{n} data sets of the forest satellite released", "森林観測衛星のデータ{n}件を公開"),
    ("농촌 버스 노선 {n}개 개편", "{n} rural bus routes redrawn", "農村バス路線{n}本を再編"),
    ("바다 쓰레기 수거선 {n}척 도입", "{n} vessels to collect marine litter", "海洋ごみ回収船{n}隻を導入"),
]
LONG_TITLE = (
    "기후 변화에 따른 연안 침식 실태와 {n}년 뒤 해안선 전망: 동쪽과 서쪽, 남쪽 관측망의 자료로 다시 그린 지도, 그리고 지방자치단체가 해야 할 일",
    "Coastal erosion in a changing climate and the shoreline {n} years from now: A map redrawn from the observation networks of the east, west and south, and what municipalities have to do",
    "気候変動にともなう沿岸浸食の実態と{n}年後の海岸線の見通し：三つの海の観測網のデータで描き直した地図、そして自治体がすべきこと",
)
DECKS = [
    ("관계 기관 {n}곳 참여, 내년까지 마무리", "With {n} institutions, to be completed next year", "関係機関{n}か所が参加、来年までに完了"),
    ("현장 의견 {n}건 반영", "Drawing on {n} opinions from the field", "現場の意見{n}件を反映"),
]
SECTIONS = [
    ("추진 배경과 현황", "Background and present state", "背景と現状"),
    ("주요 내용과 지역별 비교", "Main points and comparison of regions", "主な内容と地域別の比較"),
    ("앞으로의 일정과 과제", "Schedule and tasks ahead", "今後の日程と課題"),
]
SUBSECTIONS = [
    ("현장에서 드러난 문제", "Problems found in the field", "現場で明らかになった問題"),
    ("새로운 방식의 도입", "Introduction of a new method", "新しい方式の導入"),
]
SENTENCES = [
    ("이번 사업에는 모두 {n}개 기관이 참여하며 {m}명이 현장에서 일한다.",
     "A total of {n} institutions take part in the project, and {m} people work in the field.",
     "今回の事業には合わせて{n}機関が参加し、{m}人が現場で働く。"),
    ("지난해 조사에서는 주민 {n}명 가운데 {m}명이 불편을 느낀다고 답했다.",
     "In last year’s survey, {m} of {n} residents said that they felt inconvenience.",
     "昨年の調査では住民{n}人のうち{m}人が不便を感じると答えた。"),
    ("관측 지점을 {n}곳에서 {m}곳으로 늘려 자료의 빈틈을 줄이기로 했다.",
     "The number of observation points will rise from {n} to {m}, to narrow the gaps in the data.",
     "観測地点を{n}か所から{m}か所に増やし、データの空白を減らすことにした。"),
    ("전문가들은 **현장의 목소리**를 먼저 듣는 것이 중요하다고 보고, 의견 {n}건을 {m}개 갈래로 나누어 살폈다.",
     "Experts hold that **the voices of the field** must be heard first; they sorted {n} opinions into {m} groups.",
     "専門家は、**現場の声**を先に聞くことが重要だと考え、意見{n}件を{m}つに分けて検討した。"),
]
QUOTATIONS = [
    ("현장을 {n}번 찾은 뒤에야 문제가 보였습니다", "Only after {n} visits did we see the problem", "現場を{n}回訪ねてようやく問題が見えました"),
    ("남은 과제 {n}가지를 함께 풀겠습니다", "We will solve the remaining {n} tasks together", "残る課題{n}つをともに解決します"),
]
SPEAKERS = [
    (("한가람", "Han Garam", "ハン・ガラム"), ("새벗연구원 실장", "Head of office, Saebeot Institute", "セボッ研究院室長")),
    (("정누리", "Jung Nuri", "チョン・ヌリ"), ("한들시 과장", "Director, City of Handeul", "ハンドゥル市課長")),
]
LABELS = [("핵심 목표", "Main aim", "主な目標"), ("추진 일정", "Schedule", "日程")]
ITEMS = [
    ("자료 {n}종을 한곳에 모은다.", "Bring {n} kinds of data together.", "データ{n}種を一か所に集める。"),
    ("{n}개월 안에 시범 운영을 마친다.", "Finish the trial within {n} months.", "{n}か月以内に試験運用を終える。"),
]
NOTES = [("{n}년 말 기준이다.", "As of the end of {n}.", "{n}年末現在。")]
SOURCES = [("자료: 새벗연구원", "Source: Saebeot Institute", "資料：セボッ研究院")]
REGIONS = [
    ("북부", "North", "北部"), ("중부", "Centre", "中部"), ("동부", "East", "東部"), ("서부", "West", "西部"),
    ("남부", "South", "南部"), ("섬", "Islands", "島"),
]
COLUMNS = [
    ("인구", "Population", "人口"), ("면적", "Area", "面積"), ("예산", "Budget", "予算"), ("증감률", "Change", "増減率"),
    ("시설", "Facilities", "施設"), ("이용률", "Use", "利用率"), ("만족도", "Satisfaction", "満足度"),
    ("사고", "Accidents", "事故"), ("인력", "Staff", "人員"), ("비율", "Share", "割合"),
]
REGION = ("지역", "Region", "地域")
CAPTION = ("권역별 현황 {n}", "Regions compared {n}", "圏域別の現状{n}")
TEXT_COLUMNS = [("특징", "Character", "特徴"), ("과제", "Task", "課題")]
LANGUAGES = ["ko", "en", "ja"]
CATALOGUE_HEAD = {
    "Project-Id-Version": "Test Briefing",
    "PO-Revision-Date": "2026-06-01 09:00+0900",
    "Last-Translator": "Saebeot Institute",
    "Language-Team": "none",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}

JAPANESE_INTERFACE = {
    "languageName": "日本語",
    "date": '"{year}年{month}月{day}日"',
    "monthNames": "[1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月]",
    "readingTime": '"約{minutes}分で読めます"',
    "parallelTitle": '"{title}（並べて読む）| {site}"',
    "skip": "本文へ",
    "languages": "言語",
    "unavailable": "（準備中）",
    "parallel": "並べて読む",
    "feed": "新着の購読（Atom）",
    "earlier": "これまでの記事",
    "contents": "目次",
    "updated": "更新",
    "permalink": '"この箇所のアドレス："',
    "quotationOpen": "「",
    "quotationClose": "」",
    "tableCaption": '"表{number}　{section}"',
    "csvLabel": '"表{number}をダウンロード（CSV）"',
    "further": "関連記事",
    "previous": "前の記事",
    "next": "次の記事",
    "allBriefings": "最初のページ",
    "sourceDownload": "原文をダウンロード（TXT）",
    "missing": "まだ翻訳がないため、原文を掲載します。",
    "missingHere": "まだ翻訳がありません。",
    "stale": "原文が変わったため、翻訳を改めています。",
    "notFound": "このアドレスにページはありません",
    "notFoundReason": "アドレスが変わったか、誤っています。最初のページからお探しください。",
}


class Briefing:
    """The lines of a text, and the words in every language that a catalogue needs for it."""

    def __init__(self, number):
        self.random = random.Random(number)
        self.lines = []
        self.entries = {}

    def say(self, words, before="", after="", **values):
        """Adds a line, and its words to the catalogues."""
        self.lines.append(before + self.words(words, **values) + after)

    def words(self, words, **values):
        numbers = {"n": self.random.randint(3, 90), "m": self.random.randint(100, 980)} | values
        korean, *others = (text.format(**numbers) for text in words)
        self.entries[korean] = others
        return korean

    def table(self, columns, rows, cell):
        header = [REGION] + columns
        self.lines += ["", f"<표 1> {self.words(CAPTION)}"]
        self.lines.append("| " + " | ".join(self.words(name) for name in header) + " |")
        self.lines.append("|" + "---|" * len(header))
        for index in range(rows):
            cells = [cell(index, column) for column in range(len(columns))]
            self.lines.append("| " + " | ".join([self.words(REGIONS[index])] + cells) + " |")

    def figure(self, row, column):
        """A number as tables have them: whole, with one decimal or two, in per cent, negative, or missing."""
        value = self.random.uniform(10, 9000)
        if row == 3 and column % 4 == 1:
            return "-"
        forms = [f"{value:,.0f}", f"{value / 100:.{1 + row % 2}f}", f"{value / 100:.{row % 2}f}%", f"△{value / 1000:.1f}"]
        return forms[column % 4] if row % 3 or column % 4 < 3 else f"{value / 1000:.1f}"


def text(number):
    briefing = Briefing(number)
    briefing.say(LONG_TITLE if number % 10 == 7 else TITLES[number % len(TITLES)])
    if number % 3:
        briefing.say(DECKS[number % len(DECKS)])
    briefing.say(SENTENCES[number % 4], before="【서울 특별취재팀】 ")
    briefing.entries |= {"서울": ["Seoul", "ソウル"], "특별취재팀": ["Special Reporting Team", "特別取材班"]}
    sections = SECTIONS[: 1 + number % 3]
    for position, section in enumerate(sections):
        briefing.say(section, before=["I. ", "II. ", "III. "][position])
        for order, subsection in enumerate(SUBSECTIONS[: number % 3]):
            briefing.say(subsection, before=f"{order + 1}. ")
            briefing.say(SENTENCES[(number + order) % 4])
        briefing.say(SENTENCES[(number + position + 1) % 4])
        if position == 0:
            (name, office) = SPEAKERS[number % 2]
            speaker = f"{briefing.words(name)} ({briefing.words(office)}): "
            briefing.say(QUOTATIONS[number % 2], before=speaker + '"', after='."')
            # A quotation's words end with their full stop.
            korean = next(reversed(briefing.entries))
            briefing.entries[korean + "."] = [words + end for words, end in zip(briefing.entries.pop(korean), [".", "。"])]
            for label, item in zip(LABELS, ITEMS):
                briefing.say(item, before=f"- {briefing.words(label)}: ")
        if position == 1:
            if number % 4 == 1:
                briefing.table(COLUMNS, 6, briefing.figure)
            elif number % 4 == 2:
                briefing.table(COLUMNS[:3], 5, briefing.figure)
            else:
                briefing.table(TEXT_COLUMNS, 4, lambda row, column: briefing.words(SENTENCES[(row + column) % 4]))
            briefing.say(NOTES[0], before="※ ", n=2020 + number % 6)
            briefing.say(SOURCES[0])
    return briefing


def quoted(words):
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def catalogue(briefing, language, number):
    """A catalogue with every seventh briefing's gaps and every ninth's outdated entries."""
    head = CATALOGUE_HEAD | {"Language": language}
    parts = ['msgid ""\nmsgstr ""\n' + "".join(f'"{name}: {value}\\n"\n' for name, value in head.items())]
    for place, (korean, others) in enumerate(briefing.entries.items()):
        words = others[LANGUAGES.index(language) - 1]
        if number % 7 == 3 and place % 4 == 2:
            words = ""
        flag = "#, fuzzy\n" if number % 9 == 4 and place % 5 == 1 and words else ""
        parts.append(f"{flag}msgid {quoted(korean)}\nmsgstr {quoted(words)}\n")
    return "\n".join(parts)


def settings(number):
    topics = ["", "topics: [sea]\n", "topics: [land, sea]\n"][number % 3]
    updated = f"updated: 2026-{1 + number // 10:02}-{3 + number % 25:02}\n" if number % 5 == 0 else ""
    return topics + updated


SITE = f"""title: {{ko: 시험 브리핑, en: Test Briefing, ja: テスト・ブリーフィング}}
description: {{ko: 지어낸 글로 시험하는 곳, en: A place to test with made-up texts, ja: 架空の文章で試す場所}}
publisher: {{ko: 새벗연구원, en: Saebeot Institute, ja: セボッ研究院}}
languages: [ko, en, ja]
time-zone: Asia/Seoul
base-url: {BASE_URL}
topics:
  sea: {{ko: 바다, en: The sea, ja: 海}}
  land: {{ko: 땅, en: The land, ja: 陸}}
"""


def japanese_interface(english):
    """The interface texts in Japanese; what is not translated here stays English."""
    lines = []
    for line in english.splitlines():
        key = re.match(r"(\w+):", line)
        lines.append(f"{key[1]}: {JAPANESE_INTERFACE[key[1]]}" if key and key[1] in JAPANESE_INTERFACE else line)
    return "\n".join(lines) + "\n"


def main(folder):
    folder = pathlib.Path(folder)
    briefings = folder / "content" / "briefings"
    for number in range(BRIEFINGS):
        place = briefings / f"2026-{1 + number // 10:02}-{1 + number % 25:02}-made-up-{number:02}"
        place.mkdir(parents=True)
        briefing = text(number)
        (place / "ko.txt").write_text("\n".join(briefing.lines) + "\n", encoding="utf-8")
        (place / "briefing.yml").write_text(settings(number) or "topics: []\n", encoding="utf-8")
        if number % 11 != 10:
            (place / "en.po").write_text(catalogue(briefing, "en", number), encoding="utf-8")
        if number % 4 == 0:
            (place / "ja.po").write_text(catalogue(briefing, "ja", number), encoding="utf-8")
    (folder / "content" / "site.yml").write_text(SITE, encoding="utf-8")
    strings = folder / "templates" / "strings"
    strings.mkdir(parents=True)
    english = pathlib.Path(__file__).resolve().parent.parent / "templates" / "strings" / "en.yml"
    (strings / "ja.yml").write_text(japanese_interface(english.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
