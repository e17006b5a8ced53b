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

  private static let entries: [Entry] = table.split(separator: "\n").map { line in
    let words = line.split(separator: " ").map(String.init)
    let isKorean = { (word: String) in word.unicodeScalars.contains(where: \.isHangul) }
    return Entry(korean: words.filter(isKorean), english: words.filter { !isKorean($0) })
  }

  private static let table = """
    가능 possib able availab can feasib
    가동 operat run
    가입 join subscri sign enrol insur member
    가져오 반입 bring brought carry carried
    감소 줄어 줄었 줄이 declin decreas fall fell drop reduc shr cut lower
    감염 infect
    강제 force compel mandator compulsor
    개방 open
    개설 open establish launch
    개최 열리 열었 hold held host open take took
    갱신 renew updat
    거래 trad transact deal
    거주 resid liv
    검출 detect found find
    검토 review consider examin study studi
    결정 decid determin decision
    결제 pay paid settl
    경험 experienc
    계약 contract sign
    계획 plan intend intent
    고려 consider take took
    고용 employ hir
    공개 disclos releas public publish open reveal unveil
    공급 suppl provid
    공유 shar
    과세 tax
    관련 relat involv connect link concern
    관여 involv
    구입 구매 buy bought purchas
    권장 권고 recommend advis
    규제 regulat
    근무 work duty
    금연 smok
    기록 record post
    기여 contribut
    끝나 끝났 종료 end finish complet over conclud
    나오 나왔 나타 appear come came emerg show
    납부 pay paid
    늘리 늘어 늘었 증가 증액 increas rais grow grew expand ris rose
    달성 이루 이룬 achiev reach attain meet met
    답변 대답 답했 답하 answer respon repl
    대상 eligib target subject cover
    도달 이르 이른 reach arriv com
    도입 introduc adopt bring
    도착 arriv reach
    동의 agree consent approv
    등록 regist enrol
    떠나 떠난 leave left depart
    마련 prepar provid set arrang
    마시 drink drank
    만나 만났 meet met
    만들 만든 make made creat
    말하 말했 say said speak spoke tell told
    맞 correct right match fit
    면제 exempt waiv
    모르 unknown
    모집 recruit
    목적 purpos aim
    문제 problem issu
    믿 believ trust
    바뀌 바꾸 변경 변하 변화 chang alter shift
    반대 oppos object
    반영 reflect
    반환 돌려 return refund
    받 receiv accept get got take took charg win won
    발견 found find discover detect
    발급 발행 issu
    발사 launch fir
    발생 occur happen aris caus report
    발표 announc releas present unveil publish
    밝히 밝혔 밝혀 reveal disclos say said state announc clarif identif clear found
    배송 배달 deliver ship
    배제 exclud rul
    보고 report
    보관 store keep kept
    보도 report
    보상 compensat
    보유 hold held own possess hav
    보이 보여 show see seen appear visib
    보장 guarante ensur assur
    보호 protect
    복구 restor recover
    부과 impos charg levi
    부담 bear burden pay shoulder
    부인 den
    부작용 side
    불법 illegal unlawful
    사과 apolog
    사용 이용 use using util
    사퇴 사임 resign step quit
    사실 true fact
    살 liv buy
    상승 오르 올랐 올리 rise rose risen increas climb gain rais
    생각 think thought consider
    생산 produc manufactur
    서명 sign
    선발 선정 선출 select choos chos elect pick
    설명 explain explan
    설치 install set
    성공 succe success
    성립 establish hold
    소유 own
    수령 receiv collect
    수사 조사 investigat prob survey inspect
    수용 받아들 accept embrac
    수정 revis amend modif correct
    수출 export
    수입 import
    승리 이기 이겼 win won beat victor
    승인 approv
    시행 실시 집행 implement enforc carry carried conduct effect
    시작 begin began begun start launch
    식사 먹 eat ate meal
    신고 report declar
    신뢰 trust rel
    신청 appl
    실현 realiz realis achiev
    심각 serious severe
    안전 safe
    알려 알리 알렸 known inform notif tell told announc disclos
    알 아는 know known knew
    없애 abolish eliminat
    영향 affect influenc impact effect
    예상 예측 expect predict forecast anticipat
    오 왔 come came
    완료 완성 complet finish
    외국인 foreign
    운영 operat run
    운행 run operat
    움직 mov
    원하 want wish
    위반 violat breach break broke
    위험 danger risk
    유지 maintain keep kept
    유효 valid effectiv
    의무 의무적 obligat mandator compulsor requir must duty
    의미 mean
    의사 의향 intent intend plan will
    인상 rais hike increas
    인하 lower cut reduc
    인정 admit accept acknowledg recogni
    일치 match agree coincid
    입장 enter admit admission
    입증 증명 prov
    자격 eligib qualif entitl
    작동 work function operat run
    작성 fill writ complet draw
    잠그 lock
    재개 resum reopen
    저장 sav stor
    적발 caught catch detect found
    적용 appl
    전달 deliver convey pass
    접수 receiv accept tak
    접종 vaccinat inoculat
    정상 normal
    정하 정해 decid set fix determin
    제공 provid offer suppl giv
    제기 rais file bring
    제시 present offer propos show
    제외 exclud
    제출 submit hand file
    제한 limit restrict
    조작 manipulat fabricat
    존재 exist
    주장 claim argu assert
    주 affect giv
    준비 prepar ready
    준수 지키 지켰 compl observ keep kept follow
    중단 stop suspend halt discontinu
    증명 prov certif
    지급 pay paid
    지나 pass
    지연 늦춰 늦추 delay postpon
    지원 support aid assist help appl
    지정 designat
    진행 proceed progress underway conduct
    징수 collect charg levi
    차지 take took account occup
    찬성 support favor favour agree approv
    참가 참여 참석 participat attend take took join
    찾 되찾 find found regain seek sought recover look
    처리 process handl pass
    처벌 punish
    촬영 film photograph shoot shot record
    추가 add
    추진 pursu push promot proceed carry
    추천 recommend
    출석 출전 출연 attend appear compet play
    출시 launch releas
    충분 sufficien enough adequat
    취소 cancel call revok
    취하 withdraw
    치료 treat cur heal
    타 ride rode board
    탑승 board
    통과 pass clear
    통보 notif inform
    투표 vot
    퇴원 discharg
    판매 팔 sell sold sale
    판단 judg rul determin conclud
    포함 includ contain
    폐지 abolish scrap repeal
    피해 damag casualt victim harm injur
    필요 need necess requir
    하락 떨어 fall fell drop declin
    합격 pass
    합법 적법 legal lawful
    합의 agree accord deal settlement
    해결 solv resolv settl
    해당 appl correspond fall
    허가 허용 허락 allow permit approv authoriz licen
    협력 cooperat collaborat
    협의 consult discuss
    확보 secur obtain
    확인 confirm check verif identif
    확정 confirm finaliz finalis final decid fix
    환불 refund
    회복 recover regain restor
    회신 repl answer
    효과 effect
    훼손 damag
    휴대 carry bring
    흡연 smok
    들어가 들어오 enter bring
    연결 connect link
    예약 reserv book
    보호자 guardian parent
    비용 cost fee
    수수료 fee charg commission
    증상 symptom
    면허 licen
    영장 warrant
    근거 basis ground
    마스크 mask
    인터넷 internet
    신분증 identif
    서류 document paper
    처방 prescri
    절차 procedur
    위헌 unconstitution
    비밀번호 password
    예산 budget
    관심 interest
    자신 confiden
    권한 authorit power
    책임 responsib liab
    기회 chance opportunit
    이견 differ disagree
    소득 income
    경쟁력 competitiv
    재고 stock
    직원 employee staff
    의식 conscious
    """
}
