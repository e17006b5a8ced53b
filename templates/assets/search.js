// Searches the site, as `sitegen search` does: what the index proposes is looked up in the words of the briefings.
// In a function, so that no other script of the page gets at its names, nor it at theirs.

(() => {
const form = document.querySelector("form.query");
const field = form.q;
const list = document.getElementById("results");
const found = document.getElementById("found");
const data = form.dataset;

// 1. Folded units, and what is before each: 0 nothing, 1 a hyphen, 2 a space, 3 a full stop after a number.

const isHangul = (unit) => unit >= 0xAC00 && unit <= 0xD7A3;
// Letters and digits are all before kana, Hangul and Han.
const isToken = (unit) => unit < 0x3040;
const isLetter = (unit) => unit > 0x39 && isToken(unit);

// A list with holes would be a slower table.
const known = new Int32Array(65536).fill(-1);
const folded = (unit) => known[unit] < 0 ? known[unit] = foldedOf(unit) : known[unit];
const decoder = new TextDecoder("utf-16le");

function foldedOf(unit) {
  const text = String.fromCharCode(unit);
  if (/[\da-z\u3041-\u3096\u30A1-\u30FA\u30FC\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]/.test(text)) return unit;
  if (/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(text)) return folded(unit - 0xFEE0);
  if (!/[A-Z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0370-\u052F\u1E00-\u1EFF]/.test(text)) return 0;
  const base = unit >= 0x370 && unit <= 0x52F ? text : text.normalize("NFD");
  return (base < "\u0080" ? base : text).toLowerCase().charCodeAt(0);
}

function fold(text) {
  // Where a full stop is that is no point.
  const units = [], gaps = [], places = [], stops = new Set();
  const at = (index) => text.charCodeAt(index);
  // Between digits, and the only one there: 1.2.3 is no number.
  const point = /(?<=\d)(?<!\d\.\d+)\.(?=\d)(?!\.\d+\.\d)/y;
  const isPoint = (index) => {
    point.lastIndex = index;
    return point.test(text);
  };
  const push = (unit, gap, index) => { units.push(unit); gaps.push(gap); places.push(index); };
  let gap = 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = folded(at(index));
    if (unit) {
      push(unit, gap, index);
      gap = 0;
      continue;
    }
    const sign = text[index];
    const isBetweenLetters = () => gap === 0 && isLetter(units.at(-1)) && isLetter(folded(at(index + 1) || 0));
    const isNothing = /[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(sign)
      || ("'’".includes(sign) && isBetweenLetters()) || (gap === 0 && /^\d,\d{3}(?!\d)/.test(text.slice(index - 1, index + 5)));
    if (sign === " ") gap = Math.max(gap, 2);
    else if (sign === "." && gap === 0 && isPoint(index)) push(0x2E, 0, index);
    else if (sign === "." && gap === 0 && /\d/.test(text[index - 1])) { gap = 3; stops.add(units.length); }
    else if (/[-&\u2010\u2011]/.test(sign) && isBetweenLetters()) gap = 1;
    else if (!isNothing) gap = 2;
  }
  const tokens = [];
  for (let index = 0, start; index < units.length; index += 1) {
    if (!isToken(units[index])) continue;
    for (start = index; index + 1 < units.length && isToken(units[index + 1]) && !gaps[index + 1];) index += 1;
    tokens.push([start, index + 1]);
  }
  const all = decoder.decode(new Uint16Array(units));
  const string = ([from, to]) => all.slice(from, to);
  return { all, units, gaps, places, stops, tokens, string };
}

// With what is between the units, and where they are in that.
function lineOf(text) {
  if (!text.line) {
    const { all, gaps, stops } = text;
    text.starts = [];
    text.line = "";
    for (let index = 0; index <= all.length; index += 1) {
      text.line += (stops.has(index) ? "." : "") + (["", "-", " "][gaps[index]] ?? "");
      text.starts.push(text.line.length);
      text.line += all[index] ?? "";
    }
  }
  return text;
}

function partsOf(text, [from, to]) {
  const parts = [];
  let start = from;
  for (let index = from + 1; index < to; index += 1) {
    if (isLetter(text.units[index]) !== isLetter(text.units[index - 1])) { parts.push([start, index]); start = index; }
  }
  parts.push([start, to]);
  return parts;
}

// 2. Stems of English words.

const stems = new Map();

function stem(word) {
  if (!stems.has(word)) stems.set(word, stemOf(word));
  return stems.get(word);
}

function stemOf(word) {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  word = word.replace(/(..)ies$/, "$1y").replace(/(.(?:ss|sh|ch|x|z))es$|([^sui])s$/, "$1$2").replace(/(..)ied$/, "$1y");
  if (/[aeiouy].*ed$/.test(word) && !word.endsWith("eed") && word.length > 3) word = word.slice(0, -2);
  else if (/[aeiouy].*ing$/.test(word) && word.length > 4) word = word.slice(0, -3);
  if (word.length > 3) word = word.replace(/([^aeiouy])\1$/, "$1");
  return word.length > 2 ? word.replace(/([^e])e$/, "$1") : word;
}

// 3. Numbers and dates.

let reading;

function valuesOf(text) {
  const { all, units, gaps, tokens, string } = text;
  const values = [];
  const number = (token) => /^[\d.]{1,18}$/.test(string(token)) ? Number(string(token)) : NaN;
  const scaleAt = (table, index) => gaps[index] ? undefined : table[all[index]];
  const written = (value, range, next) => {
    const whole = Math.round(value);
    return whole >= 10000 && whole < 2 ** 53 ? [[{ range, term: `#${whole}` }], next] : undefined;
  };

  function amount(index) {
    const first = tokens[index];
    let split = first[0];
    while (split < first[1] && !isLetter(units[split])) split += 1;
    if (split > first[0] && split < first[1] && string([split, first[1]]) in reading.scales) {
      const value = number([first[0], split]);
      if (!isNaN(value)) return written(value * 10 ** reading.scales[string([split, first[1]])], first, index + 1);
    }
    let current = number(first);
    if (isNaN(current)) return undefined;
    let next = index + 1, end = first[1], total = 0, section = 0, last = Infinity;
    for (;;) {
      const small = scaleAt(reading.small, end), large = scaleAt(reading.large, end);
      if (small !== undefined && current !== null) {
        section += current * 10 ** small;
        current = null;
        end += 1;
      } else if (large !== undefined && large < last && (current !== null || section > 0)) {
        total += (section + (current ?? 0)) * 10 ** large;
        section = 0; current = null; last = large;
        end += 1;
      } else {
        break;
      }
      if (current !== null || tokens[next]?.[0] !== end) continue;
      const more = number(tokens[next]);
      if (isNaN(more)) continue;
      const after = tokens[next][1];
      const goesOn = scaleAt(reading.small, after) !== undefined || scaleAt(reading.large, after) < last;
      if (!goesOn && gaps[end] !== 0) break;
      current = more; end = after;
      next += 1;
    }
    let value = total + section + (current ?? 0);
    if (end === first[1] && tokens[next]?.[0] === end && gaps[end] !== 0 && string(tokens[next]) in reading.scales) {
      value *= 10 ** reading.scales[string(tokens[next])];
      end = tokens[next][1];
      next += 1;
    }
    return written(value, [first[0], end], next);
  }

  const { line, starts } = lineOf(text);
  const two = (value) => String(value).padStart(2, "0");

  function matchAt(index, pattern) {
    pattern.lastIndex = starts[tokens[index]?.[0]] ?? line.length;
    const groups = pattern.exec(line)?.groups;
    let [from, to] = tokens[index] ?? [];
    while (starts[to] < pattern.lastIndex) to += 1;
    return groups && { ...groups, range: [from, to] };
  }

  // With the days that follow in the same month: 4월 12일부터 25일까지, 4.13. ~ 16.
  function date(index) {
    for (const [pattern, next] of datePatterns()) {
      let { y, m, d, range } = matchAt(index, pattern) ?? {};
      if (!m || !(y || d)) continue;
      m = two(reading.months[m] ?? Number(m));
      if (y < 100) y = 2000 + Number(y);
      const values = [];
      for (;;) {
        if (y && d) values.push({ range, term: `@${y}-${m}-${two(d)}` });
        if (y) values.push({ range, term: `@${y}-${m}` });
        if (d) values.push({ range, term: `@${m}-${two(d)}`, isOpen: !y });
        while (tokens[index]?.[0] < range[1]) index += 1;
        const more = d && next && tokens[index]?.[0] - range[1] < 8 && matchAt(index, next);
        if (!more || Number(more.d) <= Number(d) || (more.rest && !reading.particles.includes(more.rest))) return [values, index];
        ({ d, range } = more);
        if (more.rest) range[1] -= more.rest.length;
      }
    }
    return undefined;
  }

  let index = 0;
  while (index < tokens.length) {
    const read = date(index) ?? amount(index);
    if (read) values.push(...read[0]);
    index = read ? read[1] : index + 1;
  }
  return values;
}

let patterns;

// Each with that of another day of the same month that may follow.
function datePatterns() {
  if (patterns) return patterns;
  const [year, month, day] = reading.dates;
  const y = "(?<y>19\\d\\d|2[01]\\d\\d)", m = "(?<m>1[0-2]|0?[1-9])", d = "(?<d>3[01]|[12]\\d|0?[1-9])";
  const name = `(?<m>${Object.keys(reading.months).join("|")})`;
  const inLetters = `${d}${day}(?<rest>[^ .-]{0,8})(?![^ .-])`, gap = "[ .]{1,2}";
  return patterns = [
    // 2026년 11월 23일, 11월 23일, 26년 11월
    [`(?:(?<y>19\\d\\d|2[01]\\d\\d|[1-9]\\d)${year} ?)?${m}${month}(?: ?${d}${day})?`, inLetters],
    // November 23, 2026, 23 November, November 2026
    ...[`${name}${gap}${d}(?:${gap}${y})?`, `${d}${gap}${name}(?:${gap}${y})?`, `${name}${gap}${y}`].map((words) => [`${words}(?!\\w|\\.\\d)`]),
    // 2026-11-23, 2026.11. 23, ’26.11.23., 11.23.
    [`${y} ${m} ${d}(?!\\w|\\.\\d)`],
    ...[`${y}\\.${m}\\.${d}(?!\\w)`, `(?<y>[1-9]\\d)\\.${m}\\.${d}(?!\\w)`, `${m}\\.${d}(?=\\.(?!\\d))`].map((digits) => [digits, `${d}\\.(?!\\d)`]),
  ].map((pair) => pair.map((pattern) => new RegExp(pattern, "y")));
}

// 4. Queries: what a briefing must have. A pattern has the first and the last unit of each place.

const initials = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"].map((consonant) => consonant.charCodeAt(0));
const finals = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

function syllablesWith(consonant) {
  const index = initials.indexOf(consonant);
  return index < 0 ? undefined : [0xAC00 + index * 588, 0xAC00 + index * 588 + 587];
}

function itemOf(text, from, to) {
  const units = text.units.slice(from, to);
  if (units.length === 0) return [];
  if (units.length > 1 && units.every((unit) => initials.includes(unit))) return [{ initials: units }];
  if (units.every(isToken)) return [{ words: text.tokens.filter(([start]) => start >= from && start < to).map(text.string) }];
  return [{ pattern: units.map((unit) => [unit, unit]) }];
}

function queryOf(words) {
  return words.slice(0, 200).split(/["“”„]/).flatMap((part, number) => {
    const text = fold(part.normalize("NFC"));
    if (number % 2) return itemOf(text, 0, text.units.length);
    const values = valuesOf(text).filter(({ range }, index, all) => range !== all[index - 1]?.range);
    const items = values.map(({ term }) => ({ value: term }));
    let start = 0;
    for (let end = 1; end <= text.units.length; end += 1) {
      if (end < text.units.length && text.gaps[end] < 2) continue;
      const [from, to] = [start, end];
      if (!values.some(({ range }) => range[0] < to && range[1] > from)) items.push(...itemOf(text, from, to));
      start = end;
    }
    return items;
  });
}

// The last word as one that is still being typed.
function completed(items) {
  const last = items.at(-1);
  const others = items.slice(0, -1);
  if (last?.words?.length === 1 && last.words[0].length > 2) return [...others, { beginning: last.words[0] }];
  const unit = last?.pattern?.at(-1)[0];
  if (unit === undefined) return undefined;
  const before = last.pattern.slice(0, -1);
  const begun = syllablesWith(unit);
  if (begun) return [...others, { pattern: [...before, begun] }];
  if (!isHangul(unit)) return undefined;
  const final = (unit - 0xAC00) % 28;
  // 고리 does not find 고립되다: what is so short has to be a word.
  if (final === 0) return [...others, { pattern: [...before, [unit, unit + 27]], isWhole: before.length < 2 }];
  const next = syllablesWith(finals.charCodeAt(final - 1));
  return next && [...others, { pattern: [...before, [unit - final, unit - final], next] }];
}

// One error: a syllable with another letter in it, or a word with one letter more, less, another, or two the wrong way round.
function mistyped(items) {
  return items.flatMap((item, number) => {
    const word = item.words?.length === 1 ? stem(item.words[0]) : "";
    if (/^[a-z]{5,}$/.test(word)) return [...new Set([word.length >> 1, 1])].map((known) => items.with(number, { similar: word, known }));
    return (item.pattern?.length ?? 0) < 3 ? [] : item.pattern.flatMap(([unit], index) => !isHangul(unit) ? [] : [
      items.with(number, { pattern: item.pattern.with(index, [0xAC00, 0xD7A3, unit]) })]);
  });
}

function isNearSyllable(first, second) {
  const [one, other] = [first, second].map((unit) => String.fromCharCode(unit).normalize("NFD"));
  return [0, 1, 2].filter((place) => one[place] === other[place]).length > 1;
}

function isNearWord(first, second) {
  let start = 0, end = 0;
  const least = Math.min(first.length, second.length);
  while (start < least && first[start] === second[start]) start += 1;
  while (end < least - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  const [one, other] = [first, second].map((word) => word.slice(start, word.length - end));
  return (one.length < 2 && other.length < 2) || (other.length === 2 && one === other[1] + other[0]);
}

const pairOf = String.fromCharCode;

// Each of them must be found, in any of its ranges of terms.
function lookupsOf(item) {
  const exactly = (term) => [term, term];
  if (item.value) {
    const [, year, day] = /^@(....)-(..-..)$/.exec(item.value) ?? [];
    return [year ? [exactly(item.value), [...exactly(`@${day}`), (term, briefing) => yearOf(briefing) === year]] : [exactly(item.value)]];
  }
  if (item.similar) {
    const known = item.similar.slice(0, item.known);
    return [[[known, `${known}\uFFFF`, (term) => isNearWord(term, item.similar)]]];
  }
  if (item.beginning) return [[[item.beginning, `${item.beginning}\uFFFF`], exactly(stem(item.beginning))]];
  if (item.words) {
    const joined = stem(item.words.join(""));
    return item.words.length > 1 ? item.words.map((word) => [exactly(stem(word)), exactly(joined)]) : [[exactly(joined)]];
  }
  if (item.initials) return item.initials.slice(1).map((unit, index) => [exactly(pairOf(item.initials[index], unit))]);
  const { pattern } = item;
  const lookups = [];
  for (let index = 1; index < pattern.length; index += 1) {
    const [[first, last], [from, to]] = [pattern[index - 1], pattern[index]];
    if (first === last && !isToken(first) && !isToken(from) && to - from < 999) lookups.push([[pairOf(first, from), pairOf(first, to)]]);
  }
  const text = fold(String.fromCharCode(...pattern.map(([unit]) => unit)));
  for (const [from, to] of text.tokens) {
    const isOne = (index) => pattern[index] && pattern[index][0] === pattern[index][1];
    lookups.push([exactly(isOne(to) ? text.string([from, to + 1]) : isOne(from - 1) ? text.string([from - 1, to]) : stem(text.string([from, to])))]);
  }
  // One syllable: whatever follows it.
  if (lookups.length === 0) lookups.push([[pairOf(pattern[0][0]), pairOf(pattern[0][1], 0xFFFF)]]);
  return lookups;
}

// 5. Passages: how well they have it: 0 within a word, 1 as a part, 2 as a word.

function quality(text, [from, to], { begins }, briefing) {
  const { units, gaps, string } = text;
  const isBetween = (index) => isToken(units[index - 1]) && isToken(units[index]);
  const isSame = (index) => !gaps[index] && isBetween(index);
  const isStart = gaps[from] !== 0;
  let lastGap = from, isShort = false;
  for (let index = from + 1; index < to; index += 1) {
    if (!gaps[index]) continue;
    if (!isStart || isBetween(index)) return -1;
    isShort ||= index - lastGap === 1;
    lastGap = index;
  }
  if ((!isStart && isSame(from)) || isSame(to)) return -1;
  let end = to;
  while (end < units.length && end - to <= 8 && !gaps[end] && !isToken(units[end])) end += 1;
  const isEnd = end === to || reading.particles.includes(string([to, end]));
  // 이 사업 has no 이사: next to a word of one syllable, words are whole.
  if (lastGap > from && !isEnd && (isShort || to - lastGap === 1)) return -1;
  if (!isStart) {
    const isShortBefore = gaps[from - 1] && !isToken(units[from - 1]);
    // 검사기관 has no 사기: one syllable before it has to be one that stands before nouns.
    if (isShortBefore && !isEnd && !reading.prefixes.includes(string([from - 1, from]))) return -1;
    // 도서관 has no 서관, which begins no word of the site.
    if (begins === false && to - from === 2 && briefing.has(` ${string([from - 1, from + 1])}`)) return -1;
    // 온라인사업 has no 인사 where 사업 is a word, nor 이어지도록 지도.
    if (!isEnd && ((to - from === 2 && briefing.has(` ${string([to - 1, to + 1])}`)) || reading.endings.includes(string([to - 1, end])))) return -1;
  // 가맹점 수도 has no 수도 where it has 가맹점 수는.
  } else if (isEnd && to - from === 2 && from && briefing.has(new RegExp(
    `${string([from - 1, from])} ${string([from, from + 1])}(?!${string([from + 1, end])}(?![^ .-]))(${reading.particles.join("|")})?(?![^ .-])`))) return -1;
  return isStart && isEnd ? 2 : isStart || isEnd ? 1 : 0;
}

const foundIn = (ranges, quality) => ranges.length > 0 ? { quality, ranges } : undefined;

function matchPattern(text, item, briefing) {
  const pattern = item.initials?.map(syllablesWith) ?? item.pattern;
  const isSimilar = pattern.some(([,, near]) => near);
  // What must be there letter by letter is looked for first.
  const first = pattern[0][0] === pattern[0][1] ? String.fromCharCode(pattern[0][0]) : "";
  const ranges = [];
  let best = -1;
  for (let start = text.all.indexOf(first); start >= 0 && start + pattern.length <= text.units.length; start = text.all.indexOf(first, start + 1)) {
    let index = 0;
    for (; index < pattern.length; index += 1) {
      const unit = text.units[start + index];
      const [from, to, near] = pattern[index];
      if (unit < from || unit > to || (near && !isNearSyllable(unit, near))) break;
    }
    if (index < pattern.length) continue;
    const range = [start, start + pattern.length];
    const value = quality(text, range, item, briefing);
    if (value < (item.isWhole ? 2 : isSimilar ? 1 : 0)) continue;
    best = Math.max(best, value);
    ranges.push(range);
  }
  return foundIn(ranges, best);
}

// The stems of the words of a text, and of digits and letters within them.
function stemsOf(text) {
  return text.stems ??= text.tokens.map((token) => {
    const parts = partsOf(text, token);
    return [stem(text.string(token)), parts.length > 1 ? parts.map((part) => [stem(text.string(part)), part]) : []];
  });
}

function matchWords(text, words) {
  const { tokens, gaps, string } = text;
  const ranges = [];
  let best = 0;
  const add = (value, range) => { best = Math.max(best, value); ranges.push(range); };
  const stems = stemsOf(text);
  const wanted = words.map(stem), joined = stem(words.join(""));
  const one = (index, word) => {
    const [whole, parts] = stems[index];
    if (whole === word) return [2, ...tokens[index]];
    const part = parts.find(([part]) => part === word);
    return part && [1, ...part[1]];
  };
  tokens.forEach((token, index) => {
    const places = [];
    for (const word of wanted) {
      const next = index + places.length;
      const place = next < tokens.length && (next === index || tokens[next][0] === tokens[next - 1][1]) && one(next, word);
      if (!place) break;
      places.push(place);
    }
    if (places.length === words.length) add(Math.min(...places.map(([value]) => value)), [places[0][1], places.at(-1)[2]]);
    for (let end = index + 1; end - index <= 3 && tokens[end]?.[0] === tokens[end - 1][1] && gaps[tokens[end][0]] === 1; end += 1) {
      if (stem(string([token[0], tokens[end][1]])) === joined) add(2, [token[0], tokens[end][1]]);
    }
    if (words.length > 1 && stems[index][0] === joined) add(2, token);
  });
  return foundIn(ranges, best);
}

function match(text, item, briefing) {
  if (item.words) return matchWords(text, item.words);
  if (item.pattern || item.initials) return matchPattern(text, item, briefing);
  const { tokens, string } = text;
  const day = `@${item.value?.slice(6)}`;
  const ranges = item.value
    ? (text.values ??= valuesOf(text)).filter(({ term, isOpen }) => term === item.value
      // A day without its year is one of the year of the briefing.
      || (isOpen && term === day && item.value.startsWith(`@${briefing.year}`))).map(({ range }) => range)
    : item.similar ? tokens.filter((token, index) => isNearWord(stemsOf(text)[index][0], item.similar))
      : tokens.filter((token) => string(token).startsWith(item.beginning)).map(([start]) => [start, start + item.beginning.length]);
  return foundIn(ranges, item.value ? 2 : 1);
}

// Whether folding a text may be worth while.
function mayHave(words, item) {
  const { pattern, initials, value, similar, beginning, known } = item;
  if (pattern) return pattern.every(([from, to]) => from !== to || isToken(from) || words.includes(String.fromCharCode(from)));
  const letters = item.words ? stem(item.words[0]).slice(0, -1) : similar?.slice(0, known) ?? beginning ?? "";
  // There may be hyphens and the like between them, and letters in other forms.
  item.test ??= new RegExp(value ? "[\\d\uFF10-\uFF19]" : `${[...letters].join("[^a-z\\d]{0,3}")}|[\u00C0-\u024F\u1E00-\u1EFF\uFF10-\uFF5A]`, "i");
  return initials || item.test.test(words);
}

// 6. The index: pieces with lists of briefings, the newest first.

const cached = new Map();

function load(name, read) {
  if (!cached.has(name)) {
    const loading = fetch(data.index + name)
      .then((answer) => answer.ok ? answer[read]() : Promise.reject(new Error(`${name}: ${answer.status}`)));
    cached.set(name, loading);
    // What failed is asked for again.
    loading.catch(() => cached.delete(name));
  }
  return cached.get(name);
}

let start, years;
// The newest year comes first, with the first briefing of each.
const yearOf = (briefing) => String(years.find(([, first]) => briefing >= first)?.[0]);

function begin() {
  start ??= load("start.json", "json").then((start) => { ({ reading, years } = start); queryOf("가나 a1"); return start; });
  start.catch(() => { start = undefined; });
  return start;
}

const together = (list, read) => Promise.all(list.map(read));

// Those of a list that may have terms of a range, by the first term of each.
function within(firsts, list, [from, to]) {
  const start = Math.max(0, firsts.findLastIndex((first) => first <= from));
  return list.filter((_, index) => index === start || (index > start && firsts[index] <= `${to}\u0001\uFFFF`));
}

async function piecesOf({ first, pieces, tables }, range) {
  if (!tables) return within(first, pieces, range);
  const loaded = await together(within(first, tables, range), (name) => load(`index/${name}`, "json"));
  return loaded.flatMap(({ first, pieces }) => within(first, pieces, range));
}

// Reads numbers of seven bits a byte, the lowest first.
function readerOf(bytes) {
  const reader = {
    index: 0,
    hasMore: () => reader.index < bytes.length,
    number() {
      for (let value = 0, factor = 1; ; factor *= 128) {
        const byte = bytes[reader.index++];
        value += (byte & 127) * factor;
        if (byte < 128) return value;
      }
    },
  };
  return reader;
}

// The entries whose terms begin so.
function entriesOf(buffer, beginning) {
  const bytes = new Uint8Array(buffer);
  const reader = readerOf(bytes);
  const letters = new TextEncoder().encode(beginning);
  const entries = [];
  const key = [];
  while (reader.hasMore()) {
    const head = reader.number();
    key.length = head & 7;
    for (let count = head >> 3; count > 0; count -= 1) key.push(bytes[reader.index++]);
    const end = reader.number() + reader.index;
    if (letters.every((byte, index) => byte === key[index])) entries.push([new TextDecoder().decode(new Uint8Array(key)), bytes.subarray(reader.index, end)]);
    // They are in order.
    else if (entries.length > 0) break;
    reader.index = end;
  }
  return entries;
}

// Groups of briefings that have a term equally prominently, the newest first: how many, the first, and the differences.
function readPostings(bytes, add) {
  const reader = readerOf(bytes);
  while (reader.hasMore()) {
    const head = reader.number();
    let number = reader.number(), width = 0;
    // About as many bits as differences have; what is above them is written as so many ones.
    while (((head >> 3) + 1) * 2 ** (width + 1) <= number) width += 1;
    let place = reader.index * 8;
    const bit = () => (bytes[place >> 3] >> (place++ & 7)) & 1;
    add(number, head & 7);
    for (let left = head >> 3; left > 0; left -= 1) {
      number -= 1;
      while (bit()) number -= 1 << width;
      for (let low = 0; low < width; low += 1) number -= bit() << low;
      add(number, head & 7);
    }
    reader.index = (place + 7) >> 3;
  }
}

// Of every briefing how prominently it has something, plus one; 0 where it does not.
async function briefingsWith({ index, briefings }, [from, to, keeps]) {
  const names = [...new Set(await piecesOf(index, [from, to]))];
  const pieces = await together(names, (name) => load(`index/${name}`, "arrayBuffer"));
  const levels = new Uint8Array(briefings);
  for (const piece of pieces) {
    for (const [term, value] of entriesOf(piece, from === to ? from : from[0] === to[0] ? from[0] : "")) {
      const name = term.split("\u0001")[0];
      if (name < from || name > to) continue;
      readPostings(value, (briefing, level) => { if (level >= levels[briefing] && (!keeps || keeps(name, briefing))) levels[briefing] = level + 1; });
    }
  }
  return levels;
}

// What has to be there together ranks as the least prominent of it, but for what is only across two words.
async function ranksOf(item, start) {
  let all;
  const lookups = await together(lookupsOf(item), (ranges) => together(ranges, (range) => briefingsWith(start, range)));
  if (item.pattern) item.begins = lookups[0].some((list) => list.some((level) => level > 1 && level % 2));
  for (const lists of lookups) {
    const before = all;
    all = lists.reduce((joined, list) => joined.map((level, briefing) => Math.max(level, list[briefing])));
    // Where it stands times two, title, headings and text, and whether a word begins with it.
    all = all.map((level, briefing) => {
      const known = before ? before[briefing] : 8 + (level > 1 && level % 2);
      return level && known && Math.min(level > 1 ? level >> 1 : 4, known >> 1) * 2 + (known & 1);
    });
  }
  return all.map((rank) => rank > 7 ? rank - 7 : rank && rank + 1);
}

async function candidatesFor(items, filters) {
  const start = await begin();
  const lists = await together(items, (item) => ranksOf(item, start));
  if (filters.topic) lists.push((await briefingsWith(start, [`/${filters.topic}`, `/${filters.topic}`])).map((level) => level && 10));
  const ranks = lists.reduce((all, list) => all.map((rank, briefing) => Math.min(rank, list[briefing])));
  return [...ranks.keys()]
    .filter((briefing) => ranks[briefing] && (!filters.year || yearOf(briefing) === filters.year))
    .sort((first, second) => ranks[second] - ranks[first] || second - first);
}

// 7. Results: what the candidates really have.

const compare = (first, second) => {
  const place = first.findIndex((part, index) => part !== second[index]);
  return place < 0 ? 0 : second[place] - first[place];
};

async function resultOf(briefing, items, language) {
  const content = await load(`passages/${briefing}.json`, "json");
  const missing = new Set(items.keys());
  const best = [];
  const folded = content.folded ??= content.passages.map(() => []);
  const textOf = (position, place) => folded[position][place] ??= fold(content.passages[position][2 + place] ?? "");
  // What the other passages say about syllables that may only happen to stand one after the other.
  const known = {};
  const has = (words) => known[words] ??= content.passages.some(([,, ...texts], position) =>
    texts.some((_, place) => lineOf(textOf(position, place)).line.search(words) >= 0));
  const about = { year: content.date.slice(0, 4), has };
  content.passages.forEach(([id, weight, ...texts], position) => {
    texts.forEach((words, place) => {
      if (!words || !items.some((item) => mayHave(words, item))) return;
      const text = textOf(position, place);
      const matches = items.map((item) => match(text, item, about));
      const hits = matches.filter(Boolean);
      if (hits.length === 0) return;
      matches.forEach((found, item) => { if (found) missing.delete(item); });
      if (items[0].initials && weight < 3) return;
      best.push({
        rank: [hits.length, weight, Math.min(...hits.map((hit) => hit.quality)), place === language ? 1 : 0, -position],
        id, texts, place, position,
        marks: hits.flatMap(({ ranges }) => ranges).map(([from, to]) => [text.places[from], text.places[to - 1] + 1]),
      });
    });
  });
  if (missing.size > 0 || best.length === 0) return undefined;
  best.sort((first, second) => compare(first.rank, second.rank));
  const shown = new Set();
  const passages = best.filter(({ rank, position }) => rank[0] === best[0].rank[0] && !shown.has(position) && shown.add(position));
  return { rank: [...best[0].rank.slice(0, 3), briefing], briefing, content, passages };
}

async function* resultsFor(words, filters, language) {
  const { terms } = await begin();
  const query = queryOf(words);
  if (query.length === 0) return;
  const seen = new Set();
  async function* of(items, isSimilar) {
    const candidates = (await candidatesFor(items, filters)).filter((briefing) => !seen.has(briefing));
    // So many in a row that do not have it say that no other has it.
    for (let index = 0, misses = 0; index < candidates.length && misses < 100; index += 5) {
      const results = await together(candidates.slice(index, index + 5), (briefing) => resultOf(briefing, items, language));
      const kept = results.filter(Boolean).sort((first, second) => compare(first.rank, second.rank));
      misses = kept.length > 0 ? 0 : misses + 5;
      for (const result of kept) { seen.add(result.briefing); yield { ...result, isSimilar }; }
    }
  }
  yield* of(query, false);
  const typed = completed(query);
  if (typed && seen.size === 0) yield* of(typed, false);
  const units = fold(words.normalize("NFC")).units.join();
  for (const { words: group } of terms) {
    const forms = group.map((form) => [form, fold(form).units.join()]);
    if (!forms.some(([, form]) => form === units)) continue;
    for (const [form, other] of forms) if (other !== units) yield* of(queryOf(`"${form}"`), false);
  }
  if (seen.size > 0) return;
  for (const items of mistyped(query)) yield* of(items, true);
}

// 8. The page.

const tag = document.documentElement.lang;
const passagesShown = 3;
const resultsShown = 10;
let current = 0;

function marked(words, marks) {
  const sorted = [...marks].sort((first, second) => first[0] - second[0]);
  const parts = [];
  const from = words.length > 200 ? Math.max(0, words.lastIndexOf(" ", (sorted[0]?.[0] ?? 0) - 60)) : 0;
  const to = Math.min(words.length, from + 200);
  let place = from;
  if (from > 0) parts.push("… ");
  for (const [begin, end] of sorted) {
    if (begin < place || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = words.slice(begin, end);
    parts.push(words.slice(place, begin), mark);
    place = end;
  }
  parts.push(words.slice(place, to));
  if (to < words.length) parts.push(" …");
  return parts;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function entryOf({ content, passages }, { languages, names }) {
  const mine = languages.indexOf(tag);
  const language = content.addresses[mine] ? mine : content.addresses.findIndex(Boolean);
  const address = (place, id) => {
    const page = content.addresses[place] ? place : language;
    return `${data.root}${content.addresses[page]}${id ? `#${encodeURIComponent(id)}` : ""}`;
  };
  const words = (texts, place, marks, className) => {
    const made = element("span", className, ...marked(texts[place], marks));
    if (languages[place] !== tag) made.lang = languages[place];
    return made;
  };
  const titles = content.passages[0].slice(2);
  const inTitle = passages.find(({ position }) => position === 0);
  const titlePlace = titles[language] ? language : titles.findIndex(Boolean);
  const title = element("a", "", words(titles, titlePlace, inTitle?.place === titlePlace ? inTitle.marks : []));
  title.href = address(language, "");
  const topics = content.topics.flatMap((key) => {
    const name = [...form.topic.options].find(({ value }) => value === key)?.text;
    return name ? [` · ${name}`] : [];
  });
  const entry = element("li", "", element("h2", "", title), element("p", "date", element("time", "", content.date), ...topics));
  const shown = passages.filter((passage) => passage !== inTitle || passage.place !== titlePlace);
  for (const { id, texts, place, marks, position } of shown.slice(0, passagesShown)) {
    const link = element("a", "passage", words(texts, place, marks));
    link.href = address(place, id);
    const line = element("p", "", link);
    const section = content.passages.slice(0, position).findLast(([, weight]) => weight === 2);
    if (section?.[2 + place]) line.prepend(words(section.slice(2), place, [], "section"));
    if (languages[place] !== tag) line.append(element("span", "language", data.in.replace("{language}", names[place])));
    const other = place === mine ? texts.findIndex((text, index) => text && index !== place) : mine;
    if (texts[other] && texts[other] !== texts[place]) {
      const counterpart = words(texts, other, [], "beside");
      counterpart.replaceChildren(...marked(texts[other], []));
      line.append(counterpart);
    }
    entry.append(line);
  }
  if (shown.length > passagesShown) entry.append(element("p", "rest", data.rest.replace("{count}", shown.length - passagesShown)));
  return entry;
}

async function show(results, filters, info, isFirst) {
  const own = current;
  let count = 0;
  let last;
  while (count < resultsShown) {
    const { value, done } = await results.next();
    if (own !== current) return;
    last = done;
    if (done) break;
    if (isFirst && count === 0) list.replaceChildren();
    if (value.isSimilar) found.textContent = data.similar;
    list.append(entryOf(value, info));
    count += 1;
  }
  const total = list.childElementCount;
  document.getElementById("more")?.remove();
  if (isFirst && count === 0) {
    list.replaceChildren();
    found.textContent = data.nothing;
  } else if (found.textContent !== data.similar) {
    found.textContent = data.found.replace("{count}", last ? total : `${total}+`);
  }
  if (!last) {
    const more = element("button", "", data.more);
    more.id = "more";
    more.type = "button";
    more.addEventListener("click", async () => {
      const next = list.childElementCount;
      await show(results, filters, info, false);
      list.children[next]?.querySelector("a").focus();
    });
    list.after(more);
  }
}

let waiting;

async function search(pause) {
  current += 1;
  const own = current;
  const words = field.value.trim();
  const filters = { topic: form.topic.value, year: form.year.value };
  const parameters = new URLSearchParams(Object.entries({ q: words, ...filters }).filter(([, value]) => value));
  // Browsers do not let a page change its address with every letter.
  clearTimeout(waiting);
  waiting = setTimeout(() => history.replaceState(null, "", parameters.size > 0 ? `?${parameters}` : location.pathname), pause);
  document.getElementById("more")?.remove();
  if (!words) {
    list.replaceChildren();
    found.textContent = "";
    list.ariaBusy = "false";
    return;
  }
  list.ariaBusy = "true";
  try {
    const info = await begin();
    if (own !== current) return;
    found.textContent = "";
    await show(resultsFor(words, filters, info.languages.indexOf(tag)), filters, info, true);
  } catch {
    if (own === current) found.textContent = data.failed;
  }
  if (own === current) list.ariaBusy = "false";
}

let isComposing = false;
const typed = () => { if (!isComposing) search(300); };
field.addEventListener("compositionstart", () => { isComposing = true; });
field.addEventListener("compositionend", () => { isComposing = false; typed(); });
field.addEventListener("input", typed);
field.addEventListener("focus", () => { begin().catch(() => {}); }, { once: true });
form.addEventListener("change", (event) => { if (event.target !== field) search(0); });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!isComposing) search(0);
});
field.addEventListener("keydown", (event) => {
  if (event.isComposing) { if (event.key === "Enter") event.preventDefault(); return; }
  if (event.key === "ArrowDown") { event.preventDefault(); list.querySelector("a")?.focus(); }
  if (event.key === "Escape") { field.value = ""; search(0); }
});
list.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const place = links.indexOf(document.activeElement);
  if (event.key === "Escape") field.focus();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || place < 0) return;
  event.preventDefault();
  (links[place + step] ?? (step < 0 ? field : links[place])).focus();
});

const asked = new URLSearchParams(location.search);
for (const select of [form.topic, form.year]) {
  select.value = asked.get(select.name) ?? "";
  if (select.selectedIndex < 0) select.value = "";
}
if (asked.get("q")) {
  field.value = asked.get("q");
  search(0);
}
})();
