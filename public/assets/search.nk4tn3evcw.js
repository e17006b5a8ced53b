// Searches the site, as `sitegen search` does: what the index proposes is looked up in the words of the briefings.

const form = document.querySelector("form.query");
const field = form.q;
const list = document.getElementById("results");
const found = document.getElementById("found");
const data = form.dataset;

// 1. Folded units, and what is before each: 0 nothing, 1 a hyphen, 2 a space, 3 a full stop after a number.

const letter = 0, digit = 1, point = 2, syllable = 3, jamo = 4;

function kindOf(unit) {
  if (unit === 0x2E) return point;
  if (unit >= 0x30 && unit <= 0x39) return digit;
  if (unit >= 0x3131 && unit <= 0x318E) return jamo;
  if ((unit >= 0xAC00 && unit <= 0xD7A3) || (unit >= 0x3400 && unit <= 0x9FFF)
    || (unit >= 0x3040 && unit <= 0x30FF) || (unit >= 0xF900 && unit <= 0xFAFF)) return syllable;
  return letter;
}

const isToken = (unit) => kindOf(unit) <= point;

function folded(unit) {
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7A)) return unit;
  if (unit >= 0x41 && unit <= 0x5A) return unit + 0x20;
  if ((unit >= 0xAC00 && unit <= 0xD7A3) || (unit >= 0x3131 && unit <= 0x318E) || (unit >= 0x3400 && unit <= 0x9FFF)
    || (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30A1 && unit <= 0x30FA) || unit === 0x30FC
    || (unit >= 0xF900 && unit <= 0xFAFF)) return unit;
  if ((unit >= 0xFF10 && unit <= 0xFF19) || (unit >= 0xFF21 && unit <= 0xFF3A) || (unit >= 0xFF41 && unit <= 0xFF5A)) return folded(unit - 0xFEE0);
  if (unit === 0xD7 || unit === 0xF7) return 0;
  const text = String.fromCharCode(unit);
  if ((unit >= 0xC0 && unit <= 0x24F) || (unit >= 0x1E00 && unit <= 0x1EFF)) {
    const base = text.normalize("NFD").charCodeAt(0);
    return base < 0x80 ? folded(base) : text.toLowerCase().charCodeAt(0);
  }
  return unit >= 0x370 && unit <= 0x52F ? text.toLowerCase().charCodeAt(0) : 0;
}

function fold(text) {
  const units = [], gaps = [], places = [];
  const at = (index) => text.charCodeAt(index);
  const isDigit = (index) => at(index) >= 0x30 && at(index) <= 0x39;
  const isLetter = (unit) => unit > 0 && kindOf(unit) === letter;
  const isGroup = (index) => isDigit(index - 1) && [1, 2, 3].every((step) => isDigit(index + step)) && !isDigit(index + 4);
  const isPoint = (index) => {
    if (!isDigit(index - 1) || !isDigit(index + 1)) return false;
    let start = index - 1, end = index + 1;
    while (isDigit(start - 1)) start -= 1;
    while (isDigit(end + 1)) end += 1;
    return !(text[start - 1] === "." && isDigit(start - 2)) && !(text[end + 1] === "." && isDigit(end + 2));
  };
  const push = (unit, gap, index) => { units.push(unit); gaps.push(gap); places.push(index); };
  let gap = 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = folded(at(index));
    const isBetweenLetters = () => gap === 0 && isLetter(units.at(-1)) && isLetter(folded(at(index + 1) || 0));
    if (unit) {
      push(unit, gap, index);
      gap = 0;
    } else if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(text[index])) {
      continue;
    } else if (text[index] === "'" || text[index] === "’") {
      if (!isBetweenLetters()) gap = 2;
    } else if (text[index] === ",") {
      if (gap || !isGroup(index)) gap = 2;
    } else if (text[index] === "." && gap === 0) {
      if (isPoint(index)) push(0x2E, 0, index); else gap = isDigit(index - 1) ? 3 : 2;
    } else if (text[index] === " " && gap === 3) {
      continue;
    } else if (/[-&\u2010\u2011]/.test(text[index])) {
      gap = isBetweenLetters() ? 1 : 2;
    } else {
      gap = 2;
    }
  }
  const tokens = [];
  let start = -1;
  units.forEach((unit, index) => {
    if (start >= 0 && (!isToken(unit) || gaps[index])) { tokens.push([start, index]); start = -1; }
    if (isToken(unit) && start < 0) start = index;
  });
  if (start >= 0) tokens.push([start, units.length]);
  const string = ([from, to]) => String.fromCharCode(...units.slice(from, to));
  return { units, gaps, places, tokens, string };
}

function partsOf(text, [from, to]) {
  const parts = [];
  let start = from;
  for (let index = from + 1; index < to; index += 1) {
    if ((kindOf(text.units[index]) === letter) !== (kindOf(text.units[index - 1]) === letter)) { parts.push([start, index]); start = index; }
  }
  parts.push([start, to]);
  return parts;
}

// 2. Stems of English words.

function stem(word) {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const hasVowel = (part) => /[aeiouy]/.test(part);
  const ends = (suffix) => word.length > suffix.length && word.endsWith(suffix);
  const cut = (count) => { word = word.slice(0, -count); };
  if (ends("ies") && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (["sses", "shes", "ches", "xes", "zes"].some(ends)) cut(2);
  else if (ends("s") && !["ss", "us", "is"].some(ends)) cut(1);
  if (ends("ied") && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (ends("ed") && !ends("eed") && word.length > 3 && hasVowel(word.slice(0, -2))) cut(2);
  else if (ends("ing") && word.length > 4 && hasVowel(word.slice(0, -3))) cut(3);
  if (word.length > 3 && word.at(-1) === word.at(-2) && !hasVowel(word.at(-1))) cut(1);
  if (word.length > 2 && word.at(-1) === "e" && word.at(-2) !== "e") cut(1);
  return word;
}

// 3. Numbers and dates.

let reading;

function valuesOf(text) {
  const { units, gaps, tokens, string } = text;
  const values = [];
  const number = (token) => token[1] - token[0] <= 18 && units.slice(...token).every((unit) => kindOf(unit) !== letter)
    ? Number(string(token)) : NaN;
  const power = (scale) => 10 ** scale;
  const scaleAt = (table, index) => index < units.length && gaps[index] === 0 ? table[String.fromCharCode(units[index])] : undefined;
  const written = (value, range, next) => {
    const whole = Math.round(value);
    return whole >= 10000 && whole < 2 ** 53 ? [[{ range, term: `#${whole}` }], next] : undefined;
  };

  function amount(index) {
    const first = tokens[index];
    let split = first[0];
    while (split < first[1] && kindOf(units[split]) !== letter) split += 1;
    if (split > first[0] && split < first[1] && string([split, first[1]]) in reading.scales) {
      const value = number([first[0], split]);
      if (!Number.isNaN(value)) return written(value * power(reading.scales[string([split, first[1]])]), first, index + 1);
    }
    let current = number(first);
    if (Number.isNaN(current)) return undefined;
    let next = index + 1, end = first[1], total = 0, section = 0, last = Infinity;
    for (;;) {
      const small = scaleAt(reading.small, end), large = scaleAt(reading.large, end);
      if (small !== undefined && current !== null) {
        section += current * power(small);
        current = null;
        end += 1;
      } else if (large !== undefined && large < last && (current !== null || section > 0)) {
        total += (section + (current ?? 0)) * power(large);
        section = 0; current = null; last = large;
        end += 1;
      } else {
        break;
      }
      if (current !== null || next >= tokens.length || tokens[next][0] !== end) continue;
      const more = number(tokens[next]);
      if (Number.isNaN(more)) continue;
      const after = tokens[next][1];
      const goesOn = scaleAt(reading.small, after) !== undefined || scaleAt(reading.large, after) < last;
      if (!goesOn && gaps[end] !== 0) break;
      current = more; end = after;
      next += 1;
    }
    let value = total + section + (current ?? 0);
    if (end === first[1] && tokens[next]?.[0] === end && gaps[end] !== 0 && string(tokens[next]) in reading.scales) {
      value *= power(reading.scales[string(tokens[next])]);
      end = tokens[next][1];
      next += 1;
    }
    return written(value, [first[0], end], next);
  }

  const integer = (index, least, most, counts) => {
    const token = tokens[index];
    if (!token || !counts.includes(token[1] - token[0]) || !/^\d+$/.test(string(token))) return 0;
    const value = Number(string(token));
    return value >= least && value <= most ? value : 0;
  };
  const year = (index) => integer(index, 1900, 2199, [4]);
  const month = (index) => integer(index, 1, 12, [1, 2]);
  const day = (index) => integer(index, 1, 31, [1, 2]);
  const isBefore = (index, mark) => gaps[tokens[index][1]] === 0 && String.fromCharCode(units[tokens[index][1]]) === mark;
  const follows = (index, letters) => tokens[index]?.[0] === tokens[index - 1][1] + letters;
  const monthNamed = (index) => tokens[index] && Object.hasOwn(reading.months, string(tokens[index])) ? reading.months[string(tokens[index])] : 0;
  const dates = (y, m, d, from, to, letters) => {
    const range = [tokens[from][0], tokens[to][1] + letters];
    const two = (value) => String(value).padStart(2, "0");
    const terms = [];
    if (y && d) terms.push(`@${y}-${two(m)}-${two(d)}`);
    if (y) terms.push(`@${y}-${two(m)}`);
    if (d) terms.push(`@${two(m)}-${two(d)}`);
    return [terms.map((term) => ({ range, term })), to + 1];
  };

  function dateInLetters(index) {
    let next = index, y = 0;
    if (year(index) && isBefore(index, reading.dates[0]) && follows(index + 1, 1)) { y = year(index); next += 1; }
    const m = month(next);
    if (!m || !isBefore(next, reading.dates[1])) return undefined;
    const d = follows(next + 1, 1) && day(next + 1) && isBefore(next + 1, reading.dates[2]) ? day(next + 1) : 0;
    if (!d) return y ? dates(y, m, 0, index, next, 1) : undefined;
    return dates(y, m, d, index, next + 1, 1);
  }

  function dateInWords(index) {
    const named = monthNamed(index);
    if (named) {
      if (!follows(index + 1, 0)) return undefined;
      if (day(index + 1)) {
        const y = follows(index + 2, 0) ? year(index + 2) : 0;
        return dates(y, named, day(index + 1), index, index + (y ? 2 : 1), 0);
      }
      return year(index + 1) ? dates(year(index + 1), named, 0, index, index + 1, 0) : undefined;
    }
    if (!day(index) || !follows(index + 1, 0) || !monthNamed(index + 1)) return undefined;
    const y = follows(index + 2, 0) ? year(index + 2) : 0;
    return dates(y, monthNamed(index + 1), day(index), index, index + (y ? 2 : 1), 0);
  }

  function dateInDigits(index) {
    const isShort = [1, 2].every((step) => tokens[index + step] && gaps[tokens[index + step][0]] === 3);
    const y = year(index) || (isShort && integer(index, 10, 99, [2]) + 2000);
    if (!(y > 2000 || year(index)) || !follows(index + 1, 0) || !month(index + 1) || !follows(index + 2, 0) || !day(index + 2)) return undefined;
    return dates(y, month(index + 1), day(index + 2), index, index + 2, 0);
  }

  let index = 0;
  while (index < tokens.length) {
    const read = dateInLetters(index) ?? dateInWords(index) ?? dateInDigits(index) ?? amount(index);
    if (read) values.push(...read[0]);
    index = read ? read[1] : index + 1;
  }
  return values;
}

// 4. Queries: what a briefing must have. A pattern has the first and the last unit of each place.

const initials = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"].map((consonant) => consonant.charCodeAt(0));
const initialOfFinal = { 1: 0, 2: 1, 4: 2, 7: 3, 8: 5, 16: 6, 17: 7, 19: 9, 20: 10, 21: 11, 22: 12, 23: 14, 24: 15, 25: 16, 26: 17, 27: 18 };
const isHangul = (unit) => unit >= 0xAC00 && unit <= 0xD7A3;

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
    const values = valuesOf(text).filter((value, index, all) => all.findIndex((other) => other.range[0] === value.range[0]) === index);
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
  if (final === 0) return [...others, { pattern: [...before, [unit, unit + 27]] }];
  const next = initialOfFinal[final];
  return next === undefined ? undefined
    : [...others, { pattern: [...before, [unit - final, unit - final], syllablesWith(initials[next])] }];
}

function mistyped(items) {
  return items.flatMap((item, number) => (item.pattern?.length ?? 0) < 3 ? [] : item.pattern.map((_, index) =>
    items.with(number, { pattern: item.pattern.with(index, [0xAC00, 0xD7A3]) })));
}

const pairOf = (first, second) => String.fromCharCode(first, second);

// Each of them must be found, in any of its ranges of terms.
function lookupsOf(item) {
  const exactly = (term) => [term, term];
  if (item.value) return [[exactly(item.value)]];
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
  if (lookups.length === 0) lookups.push([pattern[0].map((unit) => String.fromCharCode(unit))]);
  return lookups;
}

// 5. Passages: how well they have it: 0 within a word, 1 as a part, 2 as a word.

function quality(text, [from, to]) {
  const isBetween = (index) => index > 0 && isToken(text.units[index - 1]) && isToken(text.units[index]);
  const isSame = (index) => index < text.units.length && !text.gaps[index] && isBetween(index);
  const isStart = text.gaps[from] !== 0;
  let lastGap = from, isShort = false;
  for (let index = from + 1; index < to; index += 1) {
    if (!text.gaps[index]) continue;
    if (!isStart || isBetween(index)) return -1;
    isShort ||= index - lastGap === 1;
    lastGap = index;
  }
  if ((!isStart && isSame(from)) || isSame(to)) return -1;
  let end = to;
  while (end < text.units.length && end - to <= 8 && !text.gaps[end] && !isToken(text.units[end])) end += 1;
  const isEnd = end === to || reading.particles.includes(text.string([to, end]));
  // 이 사업 has no 이사: next to a word of one syllable, words are whole.
  if (lastGap > from && !isEnd && (isShort || to - lastGap === 1)) return -1;
  // 검사기관 has no 사기: one syllable before it has to be one that stands before nouns.
  if (!isStart && !isEnd && text.gaps[from - 1] && !isToken(text.units[from - 1]) && !reading.prefixes.includes(text.string([from - 1, from]))) return -1;
  return isStart && isEnd ? 2 : isStart || isEnd ? 1 : 0;
}

function matchPattern(text, pattern) {
  const ranges = [];
  let best = -1;
  for (let start = 0; start + pattern.length <= text.units.length; start += 1) {
    if (!pattern.every(([from, to], index) => text.units[start + index] >= from && text.units[start + index] <= to)) continue;
    const value = quality(text, [start, start + pattern.length]);
    if (value < 0) continue;
    best = Math.max(best, value);
    ranges.push([start, start + pattern.length]);
  }
  return ranges.length > 0 ? { quality: best, ranges } : undefined;
}

function matchWords(text, words) {
  const { tokens, string } = text;
  const ranges = [];
  let best = 0;
  const add = (value, range) => { best = Math.max(best, value); ranges.push(range); };
  const one = (token, word) => {
    if (string(token) === word || stem(string(token)) === stem(word)) return { value: 2, range: token };
    const part = partsOf(text, token).find((part) => part[1] - part[0] < token[1] - token[0] && stem(string(part)) === stem(word));
    return part && { value: 1, range: part };
  };
  const joined = stem(words.join(""));
  tokens.forEach((token, index) => {
    const run = tokens.slice(index, index + words.length);
    if (run.length === words.length && run.every((next, place) => place === 0 || next[0] === run[place - 1][1])) {
      const places = run.map((next, place) => one(next, words[place]));
      if (places.every(Boolean)) add(Math.min(...places.map(({ value }) => value)), [places[0].range[0], places.at(-1).range[1]]);
    }
    for (let end = index + 1; end - index <= 3 && tokens[end]?.[0] === tokens[end - 1][1] && text.gaps[tokens[end][0]] === 1; end += 1) {
      if (stem(string([token[0], tokens[end][1]])) === joined) add(2, [token[0], tokens[end][1]]);
    }
    if (words.length > 1 && stem(string(token)) === joined) add(2, token);
  });
  return ranges.length > 0 ? { quality: best, ranges } : undefined;
}

function match(text, item) {
  if (item.words) return matchWords(text, item.words);
  if (item.pattern) return matchPattern(text, item.pattern);
  if (item.initials) return matchPattern(text, item.initials.map(syllablesWith));
  const ranges = item.value
    ? (text.values ??= valuesOf(text)).filter(({ term }) => term === item.value).map(({ range }) => range)
    : text.tokens.filter((token) => text.string(token).startsWith(item.beginning)).map(([start]) => [start, start + item.beginning.length]);
  return ranges.length > 0 ? { quality: item.value ? 2 : 1, ranges } : undefined;
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

let start;

function begin() {
  start ??= load("start.json", "json").then((start) => { ({ reading } = start); return start; });
  start.catch(() => { start = undefined; });
  return start;
}

function within(firsts, [from, to]) {
  const places = [];
  let index = Math.max(0, firsts.findLastIndex((first) => first <= from));
  for (; index < firsts.length && (places.length === 0 || firsts[index] <= to || firsts[index].startsWith(to)); index += 1) places.push(index);
  return places;
}

async function piecesOf(table, range) {
  if (!table.tables) return within(table.first, range).map((index) => table.pieces[index]);
  const tables = await Promise.all(within(table.first, range).map((index) => load(`index/${table.tables[index]}`, "json")));
  return tables.flatMap((table) => within(table.first, range).map((index) => table.pieces[index]));
}

const decoder = new TextDecoder();

// Reads numbers of seven bits a byte, the lowest first.
function readerOf(bytes) {
  let index = 0;
  return {
    hasMore: () => index < bytes.length,
    number() {
      for (let value = 0, factor = 1; ; factor *= 128) {
        const byte = bytes[index++];
        value += (byte & 127) * factor;
        if (byte < 128) return value;
      }
    },
    take(count) { index += count; return bytes.subarray(index - count, index); },
  };
}

function entriesOf(buffer) {
  const reader = readerOf(new Uint8Array(buffer));
  const entries = [];
  let key = [];
  while (reader.hasMore()) {
    const shared = reader.number();
    key = [...key.slice(0, shared), ...reader.take(reader.number())];
    entries.push([decoder.decode(new Uint8Array(key)), reader.take(reader.number())]);
  }
  return entries;
}

function readPostings(value, isPart, into) {
  const reader = readerOf(value);
  const read = (count) => {
    let last;
    for (let done = 0; done < count && reader.hasMore(); done += 1) {
      const number = reader.number();
      last = last === undefined ? Math.floor(number / 8) : last - Math.floor(number / 8);
      into.set(last, Math.max(into.get(last) ?? 0, number % 8));
    }
  };
  if (!isPart) {
    reader.number();
    read(reader.number());
  }
  read(Infinity);
}

async function briefingsWith(table, range) {
  const names = [...new Set(await piecesOf(table, range))];
  const pieces = await Promise.all(names.map((name) => load(`index/${name}`, "arrayBuffer")));
  const briefings = new Map();
  for (const piece of pieces) {
    for (const [term, value] of entriesOf(piece)) {
      const name = term.split("\u0001")[0];
      if (name >= range[0] && (name <= range[1] || name.startsWith(range[1]))) readPostings(value, name !== term, briefings);
    }
  }
  return briefings;
}

async function ranksOf(item, table) {
  let all;
  const lookups = await Promise.all(lookupsOf(item).map((ranges) => Promise.all(ranges.map((range) => briefingsWith(table, range)))));
  for (const lists of lookups) {
    const joined = new Map();
    for (const briefings of lists) {
      for (const [briefing, level] of briefings) joined.set(briefing, Math.max(joined.get(briefing) ?? 0, level));
    }
    const before = all;
    all = new Map();
    for (const [briefing, level] of joined) {
      const weight = level ? Math.ceil(level / 2) : undefined;
      const known = before?.get(briefing);
      if (!before) all.set(briefing, { weight, isStart: level > 0 && level % 2 === 0 });
      else if (known) all.set(briefing, { weight: Math.min(known.weight ?? 9, weight ?? 9), isStart: known.isStart });
    }
  }
  return new Map([...all].map(([briefing, { weight, isStart }]) => [briefing, (weight === 9 ? 0 : weight ?? 0) * 2 + (isStart ? 1 : 0)]));
}

async function candidatesFor(items, filters) {
  const { index, years } = await begin();
  const lists = await Promise.all(items.map((item) => ranksOf(item, index)));
  if (filters.topic) lists.push(new Map([...await briefingsWith(index, [`/${filters.topic}`, `/${filters.topic}`])].map(([briefing]) => [briefing, 9])));
  const place = years.findIndex(([year]) => String(year) === filters.year);
  const [from, to] = place < 0 ? [0, Infinity] : [years[place][1], years[place - 1]?.[1] ?? Infinity];
  return [...lists[0]]
    .filter(([briefing]) => briefing >= from && briefing < to && lists.every((list) => list.has(briefing)))
    .map(([briefing]) => [briefing, Math.min(...lists.map((list) => list.get(briefing)))])
    .sort((first, second) => second[1] - first[1] || second[0] - first[0])
    .map(([briefing]) => briefing);
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
  content.passages.forEach(([id, weight, ...texts], position) => {
    texts.forEach((words, place) => {
      if (!words) return;
      const text = fold(words);
      const matches = items.map((item) => match(text, item));
      const count = matches.filter(Boolean).length;
      if (count === 0) return;
      matches.forEach((found, item) => { if (found) missing.delete(item); });
      if (items[0].initials && weight < 3) return;
      best.push({
        rank: [count, weight, Math.min(...matches.filter(Boolean).map((found) => found.quality)), place === language ? 1 : 0, -position],
        id, texts, place, position,
        marks: matches.filter(Boolean).flatMap(({ ranges }) => ranges).map(([from, to]) => [text.places[from], text.places[to - 1] + 1]),
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
    for (let index = 0, misses = 0; index < candidates.length && misses < 100; index += 4) {
      const results = await Promise.all(candidates.slice(index, index + 4).map((briefing) => resultOf(briefing, items, language)));
      const kept = results.filter(Boolean).sort((first, second) => compare(first.rank, second.rank));
      misses = kept.length > 0 ? 0 : misses + 4;
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
  const from = words.length > 200 ? Math.max(0, words.lastIndexOf(" ", Math.max(0, (sorted[0]?.[0] ?? 0) - 60))) : 0;
  const to = words.length > 200 ? Math.min(words.length, from + 200) : words.length;
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

async function search() {
  current += 1;
  const own = current;
  const words = field.value.trim();
  const filters = { topic: form.topic.value, year: form.year.value };
  const parameters = new URLSearchParams(Object.entries({ q: words, ...filters }).filter(([, value]) => value));
  history.replaceState(null, "", parameters.size > 0 ? `?${parameters}` : location.pathname);
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
let waiting;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(search, 150);
}
field.addEventListener("compositionstart", () => { isComposing = true; });
field.addEventListener("compositionend", () => { isComposing = false; soon(); });
field.addEventListener("input", () => { if (!isComposing) soon(); });
field.addEventListener("focus", () => { begin().catch(() => {}); }, { once: true });
form.addEventListener("change", (event) => { if (event.target !== field) search(); });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  if (!isComposing) search();
});
field.addEventListener("keydown", (event) => {
  if (event.isComposing) { if (event.key === "Enter") event.preventDefault(); return; }
  if (event.key === "ArrowDown") { event.preventDefault(); list.querySelector("a")?.focus(); }
  if (event.key === "Escape") { field.value = ""; search(); }
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
form.topic.value = asked.get("topic") ?? "";
form.year.value = asked.get("year") ?? "";
for (const select of [form.topic, form.year]) if (select.selectedIndex < 0) select.value = "";
if (asked.get("q")) {
  field.value = asked.get("q");
  search();
}
