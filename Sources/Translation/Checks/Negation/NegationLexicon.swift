/// Words of Korean and how English says the same, for telling a negation that was lost from one that became another
/// word: "확정되지 않았다" was lost in "was confirmed" and not in "is still open".
///
/// Common words of press texts only; what is not in the table is not judged.
enum NegationLexicon {
  struct Entry {
    /// Stems, found anywhere in the word that is negated.
    var korean: [String]
    /// Beginnings of words.
    var english: [String]
  }

  /// Whether one of `english` (words in lower case) says what a stem within `korean` says.
  static func englishAffirms(_ korean: String, in english: some Sequence<String>) -> Bool {
    let beginnings = entries.filter { $0.korean.contains { korean.contains($0) } }.flatMap(\.english)
    return !beginnings.isEmpty && english.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }

  /// Whether `korean` holds a stem of what one of `english` (words in lower case) says.
  static func koreanAffirms(_ english: some Sequence<String>, in korean: String) -> Bool {
    entries.contains { entry in
      english.contains { word in entry.english.contains { word.hasPrefix($0) } }
        && entry.korean.contains { isUnmistakable($0) && korean.contains($0) }
    }
  }

  /// Whether the stem is not likely to stand within another word.
  private static func isUnmistakable(_ stem: String) -> Bool {
    stem.unicodeScalars.count > 1 || ["받", "믿", "찾"].contains(stem)
  }

  private static let entries: [Entry] = table.split(separator: "/").map { entry in
    let words = entry.split { $0 == " " || $0 == "\n" }.map(String.init)
    let isKorean = { (word: String) in word.unicodeScalars.contains(where: \.isHangul) }
    return Entry(korean: words.filter(isKorean), english: words.filter { !isKorean($0) })
  }

  /// Entries are parted by slashes; in each, Korean stems and beginnings of English words.
  private static let table = """
    가능 possib able availab can feasib / 가담 join tak / 가동 operat run / 가볍 light /
    가입 join subscri sign enrol insur member / 가져오 반입 bring brought carry carried / 가족 family / 간단 simple /
    간섭 개입 interven interfer meddl / 감기 cold / 감독 supervis overs / 감사 thank grat /
    감소 줄어 줄었 줄이 declin decreas fall fell drop reduc shr cut lower / 감시 monitor watch / 감염 infect /
    강제 force compel mandator compulsor / 강하 강력 strong / 강화 strengthen tighten reinforc / 개발 develop /
    개방 open / 개선 improv / 개설 open establish launch / 개최 열리 열었 hold held host open take took / 개통 open /
    갱신 renew updat / 거래 trad transact deal / 거주 resid liv / 걱정 우려 worr concern / 건강 health /
    건설 건립 build built construct / 검사 test examin / 검출 detect found find /
    검토 review consider examin study studi / 결정 decid determin decision / 결제 pay paid settl /
    결함 하자 defect flaw / 결혼 marri marry / 경고 warn / 경쟁 compet / 경쟁력 competitiv / 경험 experienc /
    계산 calculat / 계속 continu keep / 계약 contract sign / 계획 plan intend intent / 고려 consider take took /
    고소 고발 sue complain accus / 고용 employ hir / 공개 disclos releas public publish open reveal unveil /
    공격 attack / 공급 suppl provid / 공모 conspir / 공부 stud / 공연 perform / 공유 shar / 공정 fair / 과세 tax /
    관람 watch view see attend / 관련 relat involv connect link concern / 관리 manag / 관심 interest / 관여 involv /
    관측 관찰 observ / 교체 replac / 교환 exchang swap / 구속 arrest detain custod / 구입 구매 buy bought purchas /
    구조 rescu sav / 권장 권고 recommend advis / 권한 authorit power / 귀국 return / 규제 regulat /
    근거 basis ground / 근무 work duty / 금연 smok / 기각 dismiss reject / 기록 record post /
    기소 indict charg prosecut / 기억 remember / 기여 contribut / 기회 chance opportunit / 깨끗 clean /
    끝나 끝났 종료 end finish complet over conclud / 나오 나왔 나타 appear come came emerg show / 낙선 lose lost /
    납부 pay paid / 냉동 frozen freez / 노력 effort try / 녹음 녹화 record /
    늘리 늘어 늘었 증가 증액 increas rais grow grew expand ris rose / 다운로드 download / 단서 clue / 단축 shorten /
    달성 이루 이룬 achiev reach attain meet met / 담당 charge handl / 답변 대답 답했 답하 answer respon repl /
    당선 elect won / 대상 eligib target subject cover / 대안 alternativ / 대책 measur plan / 대출 loan lend lent /
    대표 represent / 대피 evacuat / 도달 이르 이른 reach arriv com / 도입 introduc adopt bring / 도전 challeng /
    도착 arriv reach / 독립 independen / 동의 agree consent approv / 동일 같 same identical / 두려 fear afraid /
    득점 scor goal / 들어가 들어오 enter bring / 등록 regist enrol / 떠나 떠난 leave left depart / 로그인 log /
    마련 prepar provid set arrang / 마스크 mask / 마시 drink drank / 만나 만났 meet met / 만들 만든 make made creat /
    말하 말했 say said speak spoke tell told / 맞 correct right match fit / 매각 sell sold sale / 면제 exempt waiv /
    면허 licen / 명확 분명 clear definite / 모르 unknown / 모집 recruit / 목격자 witness / 목적 purpos aim /
    무겁 heavy / 문제 problem issu / 문제점 problem / 믿 believ trust / 바뀌 바꾸 변경 변하 변화 chang alter shift /
    반대 oppos object / 반복 repeat / 반영 reflect / 반응 respon react / 반환 돌려 return refund /
    받 receiv accept get got take took charg win won / 발견 found find discover detect / 발급 발행 issu /
    발명 invent / 발사 launch fir / 발생 occur happen aris caus report / 발표 announc releas present unveil publish /
    밝히 밝혔 밝혀 reveal disclos say said state announc clarif identif clear found / 방문 visit / 방법 way method /
    방송 방영 broadcast air / 배달 deliver / 배당 dividend / 배려 consider / 배송 배달 deliver ship /
    배제 exclud rul / 배출 discharg emit dispos / 배치 deploy station plac / 번역 translat / 변동 chang /
    변조 위조 forg falsif / 변호사 lawyer attorney / 보고 report / 보관 store keep kept stor / 보도 report /
    보상 compensat / 보석 bail / 보유 hold held own possess hav / 보이 보여 show see seen appear visib /
    보장 guarante ensur assur / 보험 insur / 보호 protect / 보호자 guardian parent / 복구 restor recover /
    복용 tak take / 복잡 complex complicat / 복제 복사 cop duplicat / 복직 reinstat / 부과 impos charg levi /
    부담 bear burden pay shoulder / 부상 다치 다쳤 injur hurt wound / 부인 den / 부작용 side / 분석 analy /
    불법 illegal unlawful / 비밀번호 password / 비싸 비싼 expensive costly / 비용 cost fee / 비자 visa /
    비판 비난 critic condemn / 사과 apolog / 사례 case example / 사망 숨지 숨졌 die death dead kill / 사면 pardon /
    사실 true fact / 사용 이용 use using util / 사퇴 사임 resign step quit / 삭제 delet remov eras / 살 liv buy /
    상승 오르 올랐 올리 rise rose risen increas climb gain rais / 상영 screen show / 상장 list / 상환 갚 repa /
    새롭 new / 생각 think thought consider / 생산 produc manufactur / 서류 document paper / 서명 sign / 석방 releas /
    선고 sentenc / 선발 선정 선출 select choos chos elect pick / 선언 declar / 설계 design / 설득 persuad convinc /
    설명 explain explan / 설치 install set / 성공 succe success / 성립 establish hold / 성장 grow grew growth /
    성취 achiev / 세금 tax / 세탁 wash / 소득 income / 소유 own / 손실 loss / 수강 course take / 수령 receiv collect /
    수리 repair fix / 수사 조사 investigat prob survey inspect / 수상 award won win / 수수료 fee charg commission /
    수술 surg operat / 수용 받아들 accept embrac / 수익 revenue profit earn / 수입 import /
    수정 revis amend modif correct / 수집 collect gather / 수출 export / 승리 이기 이겼 win won beat victor /
    승인 approv / 승진 promot / 시도 try tried attempt / 시위 집회 protest rall /
    시작 begin began begun start launch / 시행 실시 집행 implement enforc carry carried conduct effect /
    시험 exam test / 식사 먹 eat ate meal / 신고 report declar / 신뢰 trust rel / 신분증 identif / 신청 appl /
    실종 miss / 실험 experiment test / 실현 realiz realis achiev / 심각 serious severe / 심사 screen review evaluat /
    악화 worsen deteriorat / 안전 safe / 알 아는 know known knew /
    알려 알리 알렸 known inform notif tell told announc disclos / 암호화 encrypt / 약속 promis pledg /
    없애 abolish eliminat / 엘리베이터 승강기 elevator lift / 여권 passport / 여유 room leeway / 연결 connect link /
    연구 research stud / 연장 exten / 열람 read view / 영장 warrant / 영향 affect influenc impact effect /
    예방 prevent / 예산 budget / 예상 expect / 예상 예측 expect predict forecast anticipat / 예약 reserv book /
    오 왔 come came / 오류 error / 오염 pollut contaminat / 완료 완성 complet finish / 완화 eas relax /
    외국인 foreign / 우승 won win champion title / 운영 operat run / 운전 driv drove / 운행 run operat / 움직 mov /
    원하 want wish / 위독 critical / 위반 violat breach break broke / 위임 delegat / 위헌 unconstitution /
    위험 danger risk / 위협 threat / 유리 favorab favourab advantag / 유명 famous well-known / 유용 useful /
    유지 maintain keep kept / 유출 leak / 유행 spread epidemic / 유효 valid effectiv /
    의무 의무적 obligat mandator compulsor requir must duty / 의미 mean / 의사 의향 intent intend plan will /
    의식 conscious / 의존 depend rel / 이견 differ disagree / 이동 mov travel / 이의 objection / 이익 profit /
    이자 interest / 이전 relocat mov transfer / 이혼 divorc / 인기 popular / 인상 rais hike increas / 인쇄 print /
    인수 acqui tak / 인용 uphold upheld grant / 인정 admit accept acknowledg recogni / 인터넷 internet /
    인하 lower cut reduc / 일치 match agree coincid / 임명 appoint / 임신 pregnan / 입원 hospital admit /
    입장 enter admit admission / 입증 증명 prov / 입학 admit admission enrol enter / 잊 forget forgot /
    자격 eligib qualif entitl / 자녀 child / 자백 confess / 자신 confiden / 자유 free /
    작동 work function operat run / 작성 fill writ complet draw / 잠그 lock / 재개 resum reopen / 재고 stock /
    재산 asset propert / 재활용 recycl / 저렴 cheap inexpensive / 저장 sav stor / 저축 sav /
    적발 caught catch detect found / 적법 legal lawful / 적용 appl / 적자 loss deficit /
    적합 적절 appropria suitab fit proper / 전공 major / 전달 deliver convey pass / 전례 precedent /
    전시 exhibit display / 전염 contagi infect spread / 절차 procedur / 점검 inspect check / 점령 occup /
    접근 access approach / 접속 connect access log / 접수 receiv accept tak / 접종 vaccinat inoculat /
    정보 information / 정상 normal / 정전 outage blackout / 정지 stop halt / 정차 stop /
    정하 정해 decid set fix determin / 정확 accura precis correct exact / 제공 provid offer suppl giv /
    제기 rais file bring / 제시 present offer propos show / 제약 제한 limit restrict constrain / 제외 exclud /
    제작 produc made mak / 제출 submit hand file / 제한 limit restrict / 조리 요리 cook / 조사 investigat survey /
    조용 quiet / 조작 manipulat fabricat / 존재 exist / 존중 respect / 졸업 graduat / 좌석 seat / 주 affect giv /
    주장 claim argu assert / 주차 park / 주차장 parking / 주행 driv run / 준비 prepar ready /
    준수 지키 지켰 compl observ keep kept follow / 중단 stop suspend halt discontinu /
    중요 important significan crucial / 증거 evidence proof / 증명 prov certif / 증상 symptom / 증언 testif /
    증인 witness / 지급 pay paid / 지나 pass / 지식 knowledge / 지연 늦춰 늦추 delay postpon /
    지원 support aid assist help appl / 지정 designat / 지지 support back / 직원 employee staff / 진단 diagnos /
    진출 advanc reach enter / 진행 proceed progress underway conduct / 징수 collect charg levi / 징후 조짐 sign /
    차량 vehicle car / 차별 discriminat / 차이 differenc gap / 차지 take took account occup /
    찬성 support favor favour agree approv / 참가 참여 참석 participat attend take took join / 참견 meddl /
    찾 되찾 find found regain seek sought recover look / 채용 hir recruit / 책임 responsib liab / 책임지 responsib /
    처리 process handl pass / 처방 prescri / 처벌 punish / 철거 demolish / 철수 withdr pull / 철회 withdr call /
    청소 clean / 체포 arrest / 초청 초대 invit / 촬영 film photograph shoot shot record / 추가 add / 추락 crash fell /
    추진 pursu push promot proceed carry / 추천 recommend / 축소 shrink reduc scale / 축하 congrat celebrat /
    출국 leave depart / 출마 run ran candida / 출산 출생 birth born / 출석 출전 출연 attend appear compet play /
    출시 launch releas / 출제 question / 출판 publish / 충돌 clash collid / 충분 sufficien enough adequat /
    취소 cancel call revok / 취하 withdraw / 측정 measur / 치료 treat cur heal / 친구 friend / 친절 kind /
    침범 침해 infring violat invad / 침수 flood / 칭찬 prais / 타 ride rode board / 탈퇴 withdr leave quit /
    탑승 board / 통과 pass clear / 통보 notif inform / 통행 통과 pass traffic / 퇴원 discharg / 퇴직 은퇴 retir /
    투명 transparen / 투자 invest / 투표 vot / 특허 patent / 튼튼 sturdy strong / 파견 dispatch send sent /
    파산 bankrupt / 파업 strike / 판단 judg rul determin conclud / 판매 팔 sell sold sale / 편리 convenien /
    평가 evaluat assess rat / 평등 equal / 폐쇄 clos shut / 폐지 abolish scrap repeal / 포장 pack wrap /
    포함 includ contain / 폭발 explod explosion / 표시 표기 indicat mark label display /
    피해 damag casualt victim harm injur / 필요 need necess requir / 하락 떨어 fall fell drop declin / 합격 pass /
    합법 적법 legal lawful / 합병 merg / 합의 agree accord deal settlement / 항소 상고 appeal / 항의 protest /
    해결 solv resolv settl / 해당 appl correspond fall / 해법 해결책 solution / 해산 disband dissolv /
    해임 해고 파면 dismiss fir sack / 해킹 hack / 행사 exercis / 허가 허용 허락 allow permit approv authoriz licen /
    협력 cooperat collaborat / 협의 consult discuss / 협조 cooperat / 혜택 benefit / 화장실 toilet restroom /
    확대 expand extend expan widen / 확보 secur obtain / 확산 spread / 확인 confirm check verif identif /
    확정 confirm finaliz finalis final decid fix / 환불 refund / 회복 recover regain restor / 회생 rehabilitat /
    회신 repl answer / 효과 effect / 후회 regret / 훼손 damag / 휴대 carry bring / 휴전 ceasefire truce / 휴직 leave /
    흑자 profit surplus / 흔적 trace / 흡연 smok / 희망 hope want
    """
}
