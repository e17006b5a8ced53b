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
    흑자 profit surplus / 흔적 trace / 흡연 smok / 희망 hope want /
    밝혀 밝히 규명 establish determin explain uncover / 허가 허용 인가 grant clear / 열었 열린 연다 엽니 open / 열 문을 open /
    유발 초래 일으키 일으켰 일어나 일어났 cause trigger lead led happen occur result / 뛰 뛰었 뛴 play appear /
    공간 자리 space room seat / 나서 나섰 step join go went / 듣 들었 들리 hear heard listen / 읽 읽었 read /
    쓰 썼 쓴 writ wrote use using wear / 느끼 느꼈 feel felt / 미치 미쳤 affect reach meet met influenc /
    웃 laugh smil / 싸우 싸웠 fight fought / 남 남았 남아 remain left / 버리 버렸 discard throw threw /
    보내 보냈 send sent / 빌리 빌렸 borrow / 빠르 빨라 fast quick rapid / 크 큰 커 big large great significan /
    작 small / 많 많았 many much lot lots plenty numerous / 높 높았 high / 길 long /
    좋 좋았 good well better favorab / 나쁘 나빴 bad / 쉽 쉬운 easy easi / 약하 약해 weak / 깊 deep / 넓 wide broad /
    따뜻 warm / 맑 clear / 늦 늦었 late / 다르 달라 달랐 differ / 만족 satisf content / 기대 expect hope anticipat /
    행복 happ / 살아남 생존 surviv / 구하 구했 save rescue / 착용 wear wore worn / 정당 justif legitim /
    타당 합당 valid reasonab appropria / 합리 reasonab rational / 드러나 드러났 reveal emerg come came found show /
    따르 따랐 follow compl obey / 징계 disciplin punish sanction / 탄핵 impeach /
    의결 가결 pass approv vote adopt / 채택 adopt select / 상정 submit bring put table / 발효 effect force /
    비준 ratif / 동참 합류 join / 응하 응했 respon agree compl answer accept /
    넘 넘었 넘기 넘어 exceed pass surpass top / 초과 웃돌 exceed surpass top / 팔리 팔렸 sold / 남기 남겼 leave left /
    사들 buy bought / 건너 cross / 걷 walk / 달리 run ran / 세우 세웠 set built establish /
    잡 잡혔 붙잡 검거 catch caught captur arrest / 물러나 물러섰 resign step back / 묻 물었 질문 ask question /
    나누 나눴 share divid / 숨기 숨겼 은폐 hid hide conceal cover / 속이 속였 deceiv cheat / 눈치 알아채 notice /
    이해 understand understood / 돌아오 돌아왔 복귀 return come came back / 이어지 이어졌 지속 continu last sustain /
    확충 증설 expand add / 신설 creat establish new / 환급 refund / 공제 deduct / 배상 compensat /
    관계 상관 relat link connect / 게시 게재 post publish carr / 효력 effect valid force / 노출 expos / 누출 leak /
    파손 손상 broke break damag / 고장 broke break / 붕괴 무너 collaps / 침몰 sank sink / 활용 use using util /
    주목 attention notic / 조치 action measur step / 선호 prefer / 좋아 like lov / 알레르기 allerg /
    통증 아프 pain hurt / 독성 toxic / 냄새 smell odor / 소음 noise / 해롭 유해 harm / 세균 bacteria germ /
    바이러스 virus / 균열 crack / 이상 problem abnormal / 사상자 부상자 사망자 casualt injur death victim /
    인명피해 인명 casualt / 생존자 surviv / 환자 patient case / 확진자 case / 담보 collateral / 보증 guarante /
    관세 tariff / 벌금 과태료 fine / 요금 fee fare charg / 입장료 admission fee / 수업 class lesson /
    동반 accompan bring / 반려동물 pet / 권리 right / 혐의 charge suspic / 전쟁 war / 대화 talk dialog /
    접촉 연락 contact reach touch / 협상 교섭 negotiat talk / 양보 concede yield compromis / 타협 compromis /
    버스 bus / 열차 train / 착륙 land / 이륙 take took / 전기 electric power / 성과 결실 result achiev fruit /
    진전 진척 progress / 호전 나아지 나아졌 improv better / 지각 late / 투입 deploy input commit / 제재 sanction /
    재판 trial / 유죄 guilt convict / 추적 track trac / 신설 creat / 분류 classif / 거론 mention rais /
    언급 mention comment refer / 논의 discuss / 고민 consider / 기울 tilt / 진실 true truth / 거짓 false /
    신원 identit / 성공 succe success / 완치 cur recover / 치명 fatal deadly / 흔하 흔한 common /
    익숙 familiar used / 보완 supplement complement improv / 검증 verif test prov / 공감 agree sympath /
    납득 understand convinc accept / 실행 carry carried execut implement /
    이행 fulfil implement compl honor / 집계 count tall includ / 상용화 commerciali / 양산 produc /
    입주 move occup / 분양 sold sell / 완공 준공 complet finish / 착공 break broke begin began start / 개막 open /
    폐막 clos end / 결승 final / 완주 finish complet / 득표 vote / 선거 election / 정답 correct answer / 재발 recur /
    감염병 diseas / 검출됐 detect / 방류 releas discharg / 공습 strike struck / 철군 withdr / 점유 occup / 석유 oil /
    원유 oil / 수위 level / 범람 flood overflow / 폭락 plung / 급등 soar jump / 매입 buy bought purchas /
    청구 claim bill charg / 지불 납입 pay paid / 정산 settl / 대여 rent lend lent / 임대 rent leas / 반납 return /
    출입 enter entry access admit admission / 주문 order / 교환 exchang swap / 반품 return /
    설득력 convinc persuas / 실효성 effectiv / 신빙성 credib reliab / 가치 value worth / 의미 mean significan /
    매력 attract / 연관 link relat / 유해물질 harmful / 흠 flaw defect / 필수 essential requir mandator /
    특별 special / 우연 coinciden chance / 임시 temporar / 영구 permanent / 일시 temporar /
    개인 personal individual / 주력 main / 공식 official / 본격 full / 정식 formal official / 장애 fault failure /
    경보 alarm warn / 울리 울렸 sound rang ring / 켜 켜지 turn / 꺼지 꺼졌 off / 터지 터졌 explod burst /
    빠르게 quick fast / 줄이 reduc cut / 고치 고쳤 fix repair / 가르치 가르쳤 teach taught / 배우 배웠 learn /
    키우 키웠 rais grow grew / 먹이 feed / 재배 grow grew cultivat / 수확 harvest / 자라 자랐 grow grew /
    태어나 태어났 born / 죽 죽었 die dead /
    요구 requir demand ask / 선언 declar call announc / 청구 claim bill charg / 부르 불렀 call / 숙제 homework / 열이 fever /
    내리 내렸 lower cut drop give gave / 받아 accept receiv got / 거두 거뒀 win won reap collect achiev /
    이끌 이끌었 lead led / 이루어 take took made / 주장 claim argu insist assert / 강조 stress emphasi / 지적 point /
    제안 propos suggest offer / 제의 offer / 요청 request ask / 권유 recommend invit / 간주 consider regard treat /
    규정 defin stipulat / 명시 specif state stipulat / 언론 press media / 통제 control / 관측 observ /
    전망 expect forecast / 예고 notice warn announc / 경신 break broke set / 기소 indict charg / 소환 summon call /
    압수 seiz confiscat / 수색 search / 추징 collect / 몰수 confiscat forfeit / 송환 extradit repatriat /
    추방 deport expel / 입국 enter entry / 망명 asylum / 귀화 naturali / 난민 refugee asylum / 파괴 destroy / 점화 ignit /
    폭격 bomb / 발포 fire shoot shot / 무장 arm / 배치 deploy / 훈련 train exercis drill / 동원 mobiliz /
    징집 draft conscript / 복무 serv / 전역 discharg / 승격 promot / 강등 relegat demot / 교체 replac chang substitut /
    은퇴 retir / 이적 transfer / 계약 contract sign / 훈장 medal / 우려 worr concern / 분노 anger angr / 슬퍼 sad /
    놀라 놀랐 surpris / 웃음 laugh / 자랑 proud pride boast / 부끄러 asham / 미안 sorry / 사로잡 captur /
    끌 끌었 attract draw drew / 모으 모았 collect gather raise / 모이 모였 gather / 흩어 scatter / 섞 mix /
    담 담겼 contain includ / 넣 넣었 add put / 뿌리 뿌렸 spray / 바르 발랐 apply / 씻 wash / 닦 wip clean / 말리 dry dri /
    끓 끓이 boil / 굽 구웠 bak grill / 얼 얼었 freez froze / 녹 녹았 melt / 타오 burn / 불이 fire / 꺾 꺾였 bend bent brok /
    부러 부러졌 break broke / 찢 찢어 tear torn / 깨 깨졌 break broke / 닫 닫혔 닫았 clos shut / 막히 막혔 block clog /
    뚫 뚫렸 pierc / 채우 채웠 fill / 비우 비웠 empt vacat / 옮 옮겼 mov transfer / 들이 들었 tak took / 갈리 갈렸 split divid /
    나뉘 나뉘었 split divid / 맡 맡았 tak took entrust charg / 맡기 맡겼 entrust leave left /
    뽑 뽑혔 choos chos elect pick select / 앞서 앞섰 lead led ahead / 뒤지 뒤졌 trail behind / 따라잡 catch caught /
    올라 올랐 rise rose ris / 진출 advanc qualif / 출전 compet play / 뒤집 overturn / 흔들 흔들렸 shak shook / 기다리 기다렸 wait /
    머무 머물 stay / 자 잤 sleep slept / 깨어 wake woke / 앉 앉았 sit sat / 일하 일했 work / 쉬 쉬었 rest /
    도와 돕 도왔 help aid assist / 키우 raise / 지우 지웠 eras delet remov / 고르 골랐 choos chos / 갚 갚았 repa paid /
    벌 벌었 earn / 모자라 short / 멀 far distant / 가깝 near close / 무섭 scar afraid / 아름 beaut / 건전 sound healthy /
    활발 activ brisk / 뚜렷 clear distinct / 두드러 notabl prominent / 순조 smooth / 원활 smooth / 신속 prompt quick swift /
    성급 hast / 과하 과도 excessiv / 완벽 perfect / 독창 origin creativ / 객관 objectiv / 중립 neutral / 일관 consistent /
    긍정 positiv / 부정적 negativ / 낙관 optimis / 비관 pessimis / 효율 efficien / 경제성 viab econom / 수익성 profitab /
    안정 stab / 치료제 cur treatment / 백신 vaccin / 부모 parent / 가능성 possib chance likel probab / 전과 record convict /
    경력 experienc career / 장벽 barrier / 걸림돌 obstacl hurdl / 반발 backlash resist / 불만 complain / 이유 reason /
    까닭 reason / 목표 goal target / 방안 plan way / 여지 room / 희망자 applicant volunteer / 지원자 applicant /
    신청자 applicant / 응답자 respondent / 참가자 participant / 관객 audienc / 승객 passeng / 손님 customer guest /
    인력 staff personnel worker / 예비 spare reserv / 장비 equipment gear / 시설 facilit / 병원 hospital / 학교 school /
    주민 resident people / 직업 job / 일자리 job / 집 home hous / 돈 money / 시간 time / 자금 fund money / 부채 빚 debt /
    이윤 profit / 수요 demand / 공급 supply / 물량 stock suppl / 합의점 agreement common / 접점 common / 연관성 link connect /
    상관관계 correlat / 인과 caus / 위법 illegal unlawful violat / 위법성 illegal unlawful / 자율 voluntar / 강요 forc /
    의도 intent intend deliberat / 고의 intent deliberat / 과실 negligen fault / 하자 defect flaw / 오차 error /
    타당성 valid feasib / 적격 qualif eligib / 대상자 eligib target / 당사국 party / 회원 member / 정회원 member / 예외 except /
    원본 original / 최종 final / 마지막 last final / 처음 first / 유일 only / 전부 all / 모두 all / 흡족 satisf / 우호 friend /
    적대 hostil / 폭력 violen / 상충 conflict / 충족 meet met satisf fulfil / 부합 meet met conform consist match /
    저촉 violat conflict / 영업 open business / 휴업 clos / 개점 open / 폐점 clos / 휴관 clos / 예매 book reserv /
    발권 issu ticket / 환승 transfer / 정박 anchor dock / 출항 sail depart / 입항 dock / 출발 depart leave left start /
    귀가 return home / 귀환 return / 구출 rescu / 도주 달아나 fle escap / 자수 surrender / 출두 appear / 발언 speak spoke said /
    증액 increas rais / 감액 cut reduc / 동원 mobil / 감축 cut reduc / 삭감 cut / 인용 uphold grant quot /
    반성 remors regret / 사과문 apolog / 제소 sue / 소송 suit sue litigat / 합산 add includ combin / 반입 bring brought /
    반출 tak took remov / 휴대전화 phone / 노트북 laptop / 음식물 food /
    입 입었 wear wore worn / 상륙 landfall land / 낮추 낮췄 lower cut reduc / 심 심었 plant / 짓 지었 build built / 만지 touch /
    태우 burn / 걸리 걸렸 catch caught contract / 퍼지 퍼졌 spread / 부딪 collid hit / 갖추 갖춰 equip furnish /
    찍 photograph film / 누르 press / 당기 pull / 밀 push / 싣 실었 load carr / 붙 붙였 attach stick /
    그리 그렸 draw drew paint / 거치 거쳤 pass went through / 신 신었 wear wore / 풀리 풀었 solv eas lift releas /
    찬성 vote voted / 걸 hang hung / 꾸리 form / 이름 name / 제목 title / 출구 exit / 계단 stair / 창문 window / 단서 clue /
    통로 passage aisle / 난방 heating / 냉방 conditioning / 소방 fire / 보호막 protect / 향 scent smell / 맛 taste flavor /
    씨 seed / 뼈 bone / 설탕 sugar / 카페인 caffeine / 알코올 alcohol / 감염력 infect / 면역 immun / 내성 resistan /
    전염성 contagi / 후유증 aftereffect / 합병증 complication / 유전 heredit genetic / 의료진 medic doctor nurse /
    멈추 멈췄 halt / 꺼리 hesitat / 바라 바랐 want wish hope / 원했 want / 가져 bring take / 챙기 take / 가리 가렸 cover hid /
    드리 give / 사 샀 buy bought / 열람 view access / 접견 meet met / 면회 visit / 외출 go went / 상속 inherit / 증여 gift /
    등재 list inscri / 지명 nam nominat / 추서 award / 확진 confirm test / 격리 quarantin isolat / 자가 self /
    방역 quarantin / 소독 disinfect sterili / 살처분 cull / 출하 ship / 시판 sold sell market
    """
}
