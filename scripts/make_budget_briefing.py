"""A briefing in the text form for make_release_site.py, with what the others lack: footnotes, numbered lists, items with labels,
a quotation, three kinds of charts, attachments, a term with a definition, contacts."""

TEXT = """새벗재정부 보도자료

# 내년 예산 120조 원 편성, 섬과 농촌에 먼저 쓴다

{deck} 지역 예산 지난해보다 12% 늘어
{deck} 국가채무는 늘리지 않기로

{release embargo=2026-03-18T11:00:00+09:00 distributed=2026-03-17} 보도시점 2026. 3. 18.(수) 11:00 배포 2026. 3. 17.(화)

새벗재정부는 내년 추가경정예산과 본예산을 함께 마련했다고 밝혔다[^1]. 재정 건전성을 지키면서 국가채무는 늘리지 않기로 했다[^2].

## Ⅰ. 분야별 규모

분야별 규모는 아래 표와 같다.

{caption} 분야별 예산
{unit} 조 원
{table number=1}
| 분야 | 2024년 | 2025년 | 2026년 |
| --- | --- | --- | --- |
| 보건·복지 | 30.1 | 32.4 | 35.0 |
| 교육 | 24.5 | 25.0 | 25.6 |
| 섬과 농촌 | 8.2 | 9.9 | 14.4 |
| 환경 | 6.0 | 6.1 | 5.9 |
| 국방 | 20.3 | 20.8 | 21.4 |

{note ※} 2026년은 정부안이다.

{source} 자료: 새벗재정부

{caption} 연도별 국가채무
{unit} 조 원
{table number=2}
| 연도 | 중앙정부 | 지방정부 |
| --- | --- | --- |
| 2022년 | 61.0 | 12.5 |
| 2023년 | 64.2 | 12.9 |
| 2024년 | 66.8 | - |
| 2025년 | 67.0 | 13.8 |
| 2026년 | 66.1 | 14.0 |

{caption} 분야별 비중
{unit} %
{table number=3}
| 분야 | 비중 |
| --- | --- |
| 보건·복지 | 34.2 |
| 교육 | 25.0 |
| 섬과 농촌 | 14.1 |
| 환경 | 5.8 |
| 국방 | 20.9 |

## Ⅱ. 추진 일정

- 가. 국회 심의를 거친다[^1].
- 나. 지방자치단체에 알린다.
  - 1) 시·도 설명회를 연다.
  - 2) 시·군 담당자를 교육한다.
- 다. 다음 해에 집행한다.

> 숫자보다 사람이 먼저입니다.
> — 한가람 | 새벗재정부 과장

- 핵심 목표: 섬 지역 병원 열두 곳을 새로 짓는다.
- 추진 일정: 내년 3월에 시작해 12월에 마친다.

## Ⅲ. 설명회

설명회 순서는 다음과 같다.

{caption} 설명회 순서
{table number=4}
| 시각 | 순서 | 맡은 사람 |
| --- | --- | --- |
| 오전 | 인사말 | 한가람 |
| 점심 | 쉬는 시간 | 없음 |
| 오후 | 분야별 설명 | 정누리 |

{contact} 담당 부서
- department=새벗재정부 예산과 | duty=책임자 | role=과장 | name=정누리 | phone=044-000-1234
- department=새벗재정부 예산과 | duty=담당자 | role=사무관 | name=윤슬기 | phone=044-000-1235 | email=yoon@example.kr

[^1]: 본예산은 국회가 12월에 확정한 예산이다.

[^2]: 중앙정부와 지방정부의 채무를 더한 것이다.
"""

SETTINGS = """topics: [region]
key-points: [내년 예산은 120조 원이다, 섬과 농촌 예산을 14조 4천억 원으로 늘린다, 국가채무는 늘리지 않는다]
chart:
  - {table: s1-t1, columns: [2026년], kind: bars}
  - {table: s1-t2, columns: [중앙정부, 지방정부], kind: lines}
  - {table: s1-t3, columns: [비중], kind: share}
attachments:
  - {file: plan.pdf, title: {ko: 내년 예산안 사업 안내와 분야별 규모 설명 자료, en: Guide to the programmes of next year’s budget}, language: ko}
  - {file: data.csv}
"""

GLOSSARY = """ko,en,note,forbidden-en,definition-ko,definition-en
예산,budget|budgets,,,한 해 동안 정부가 쓸 돈의 계획,The plan of what a government will spend in a year
추가경정예산,supplementary budget,,,,
재정 건전성,sound public finances|public finances,,,빚을 갚을 수 있을 만큼만 쓰는 것,Spending no more than can be paid back
재정,public finances,,,나라가 돈을 거두고 쓰는 일,How a state raises and spends money
"""

ENGLISH = {
    "내년 예산 120조 원 편성, 섬과 농촌에 먼저 쓴다": "Next year’s budget of KRW 120 trillion puts islands and farming areas first",
    "지역 예산 지난해보다 12% 늘어": "Regional budget up 12% on last year",
    "국가채무는 늘리지 않기로": "No increase in government debt",
    "보도시점 2026. 3. 18.(수) 11:00 배포 2026. 3. 17.(화)":
        "For release 11:00, Wednesday, March 18, 2026; sent out Tuesday, March 17, 2026",
    "새벗재정부 보도자료": "Press release of the Saebeot Ministry of Finance",
    "새벗재정부는 내년 추가경정예산과 본예산을 함께 마련했다고 밝혔다1). 재정 건전성을 지키면서 국가채무는 늘리지 않기로 했다2).":
        "The Saebeot Ministry of Finance said that it had drawn up next year’s supplementary budget together with the main budget1). "
        "Public finances stay sound, and government debt does not rise2).",
    "분야별 규모": "Budget by field", "분야별 규모는 아래 표와 같다.": "The table below shows the budget of each field.",
    "분야별 예산": "Spending by field", "조 원": "KRW trillion", "분야": "Field", "2024년": "2024", "2025년": "2025", "2026년": "2026",
    "보건·복지": "Health and welfare", "교육": "Education", "섬과 농촌": "Islands and farming areas", "환경": "Environment",
    "국방": "Defence", "2026년은 정부안이다.": "The figures for 2026 are the government’s proposal.",
    "자료: 새벗재정부": "Source: Saebeot Ministry of Finance", "연도별 국가채무": "Government debt by year", "연도": "Year",
    "중앙정부": "Central government", "지방정부": "Local government", "2022년": "2022", "2023년": "2023",
    "분야별 비중": "Share of each field", "%": "%", "비중": "Share", "추진 일정": "Schedule",
    "국회 심의를 거친다1).": "The National Assembly deliberates on it1).", "지방자치단체에 알린다.": "Local governments are informed.",
    "시·도 설명회를 연다.": "Meetings are held in the provinces.", "시·군 담당자를 교육한다.": "Officials of cities and counties are trained.",
    "다음 해에 집행한다.": "The money is spent in the following year.", "한가람": "Han Garam",
    "새벗재정부 과장": "Director, Saebeot Ministry of Finance", "숫자보다 사람이 먼저입니다.": "People come before figures.",
    "핵심 목표": "Main aim", "섬 지역 병원 열두 곳을 새로 짓는다.": "Twelve new hospitals are built on islands.",
    "내년 3월에 시작해 12월에 마친다.": "Work begins in March next year and ends in December.",
    "설명회": "Meetings", "설명회 순서는 다음과 같다.": "The meetings have the following parts.", "설명회 순서": "Parts of a meeting",
    "시각": "Time", "순서": "Part", "맡은 사람": "Speaker", "오전": "Morning", "점심": "Noon", "오후": "Afternoon",
    "인사말": "Welcome", "쉬는 시간": "Break", "분야별 설명": "Field by field", "없음": "None", "정누리": "Jung Nuri",
    "담당 부서": "Division in charge", "새벗재정부 예산과": "Budget Division, Saebeot Ministry of Finance",
    "책임자": "Responsible", "과장": "Director", "담당자": "In charge", "사무관": "Deputy director", "윤슬기": "Yoon Seulgi",
    "본예산은 국회가 12월에 확정한 예산이다.": "The main budget is the one that the National Assembly adopts in December.",
    "중앙정부와 지방정부의 채무를 더한 것이다.": "The sum of the debts of the central and local governments.",
    "내년 예산은 120조 원이다": "Next year’s budget is KRW 120 trillion",
    "섬과 농촌 예산을 14조 4천억 원으로 늘린다": "The budget for islands and farming areas rises to KRW 14.4 trillion",
    "국가채무는 늘리지 않는다": "Government debt does not rise",
}

FILES = {"plan.pdf": b"%PDF-1.4\n%%EOF\n", "data.csv": b"field,2026\nhealth,35.0\n"}
