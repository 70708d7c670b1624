// Mutants that no question can tell from the code itself, each with the reason. They are counted out
// of the score. `line` is the line a mutant begins on, without indentation, `code` what it replaces.
const GATE = 'packages/core/src/gate'
const TIMELINE = 'packages/core/src/timeline'
const REG_F = 'packages/law/us-reg-f/rules'
const ABSENT = 'what is absent and what is undefined are read alike'

const EQUIVALENTS = [
  {
    file: `${GATE}/decide.ts`,
    line: 'const clock = { day, minute, ...(zone !== undefined && { zone }) }',
    code: 'zone !== undefined',
    to: 'true',
    why: ABSENT,
  },
  {
    file: `${GATE}/decide.ts`,
    line: '...(notBefore !== undefined && { notBefore }),',
    code: 'notBefore !== undefined',
    to: 'true',
    why: ABSENT,
  },
  {
    file: `${GATE}/decide.ts`,
    line: '...(force !== undefined && { force }),',
    code: 'force !== undefined',
    to: 'true',
    why: ABSENT,
  },
  {
    file: `${GATE}/decide.ts`,
    line: 'for (let i = 0; i < DEFERRALS_MAX && next !== null && next > at; i += 1) {',
    code: 'next !== null',
    to: 'true',
    why: 'no instant lies before null, which counts as 1970',
  },
  {
    file: `${GATE}/decide.ts`,
    line: 'for (let i = 0; i < DEFERRALS_MAX && next !== null && next > at; i += 1) {',
    code: 'next > at',
    to: 'true',
    why: 'asked again at the same instant the rules say the same',
  },
  {
    file: `${GATE}/decide.ts`,
    line: 'for (let i = 0; i < DEFERRALS_MAX && next !== null && next > at; i += 1) {',
    code: 'next > at',
    to: 'next >= at',
    why: 'asked again at the same instant the rules say the same',
  },
  {
    file: `${GATE}/decide.ts`,
    line: 'if (notBefore > next) next = notBefore',
    code: 'notBefore > next',
    to: 'notBefore >= next',
    why: 'of two equal instants either is the later',
  },
  {
    file: `${GATE}/decision.ts`,
    line: 'return SEVERITY[a] >= SEVERITY[b] ? a : b',
    code: 'SEVERITY[a] >= SEVERITY[b]',
    to: 'SEVERITY[a] > SEVERITY[b]',
    why: 'each verdict has a severity of its own',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: 'while (index > 0 && (changes[index - 1] ?? day) > day) index -= 1',
    code: 'index > 0',
    to: 'true',
    why: 'before the first change there is none that could be later',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: 'while (index > 0 && (changes[index - 1] ?? day) > day) index -= 1',
    code: 'index > 0',
    to: 'index >= 0',
    why: 'before the first change there is none that could be later',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: "if (stretch === undefined) throw new Error('every day lies in a stretch')",
    code: 'stretch === undefined',
    to: 'false',
    why: 'every day lies in a stretch; the compiler does not know',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: 'if (listed !== undefined) return listed',
    code: 'listed !== undefined',
    to: 'false',
    why: 'the text of a list finds what the list itself finds, later',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: 'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
    code: 'known.texts.size >= POLICIES_MAX',
    to: 'true',
    why: 'how much is remembered changes no answer',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: 'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
    code: 'known.texts.size >= POLICIES_MAX',
    to: 'false',
    why: 'how much is remembered changes no answer',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: 'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
    code: 'known.texts.size >= POLICIES_MAX',
    to: 'known.texts.size > POLICIES_MAX',
    why: 'how much is remembered changes no answer',
  },
  {
    file: `${GATE}/law-here.ts`,
    line: 'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
    code: 'known.texts.size >= POLICIES_MAX',
    to: 'known.texts.size < POLICIES_MAX',
    why: 'how much is remembered changes no answer',
  },
  {
    file: `${GATE}/review.ts`,
    line: '.toSorted(([idA, a], [idB, b]) => b.from - a.from || (idA < idB ? 1 : -1))',
    code: 'idA < idB',
    to: 'idA <= idB',
    why: 'two reviews have two ids',
  },
  {
    file: `${GATE}/strictness.ts`,
    line: 'return step(spec, a) >= step(spec, b) ? a : b',
    code: 'step(spec, a) >= step(spec, b)',
    to: 'step(spec, a) > step(spec, b)',
    why: 'of two equal steps either is the stricter',
  },
  {
    file: `${GATE}/stopped.ts`,
    line: 'if (holds.length === 0) return holds',
    code: 'holds.length === 0',
    to: 'false',
    why: 'a filter of nothing is nothing, only slower',
  },
  {
    file: `${TIMELINE}/counters.ts`,
    line: 'return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b))',
    code: 'a > b',
    to: 'a >= b',
    why: 'of two equal days either is the later',
  },
  {
    file: `${TIMELINE}/fold-contact.ts`,
    line: 'if (a.at !== b.at) return a.at < b.at ? a : b',
    code: 'a.at < b.at',
    to: 'a.at <= b.at',
    why: 'equal instants have been told apart before',
  },
  {
    file: `${TIMELINE}/fold-contact.ts`,
    line: 'return JSON.stringify(a) <= JSON.stringify(b) ? a : b',
    code: 'JSON.stringify(a) <= JSON.stringify(b)',
    to: 'JSON.stringify(a) < JSON.stringify(b)',
    why: 'of two equal texts either is the first',
  },
  {
    file: `${TIMELINE}/fold.ts`,
    line: 'before !== undefined && (before.since < since || (before.since === since && before.why <= why))',
    code: 'before.why <= why',
    to: 'before.why < why',
    why: 'of two equal words either stands',
  },
  {
    file: `${TIMELINE}/loss.ts`,
    line: 'const reachedDay = state.reachedAt === null ? undefined : beijingDay(state.reachedAt)',
    code: 'state.reachedAt === null',
    to: 'false',
    why: 'null counts as 1970, and every proof is younger',
  },
  {
    file: `${TIMELINE}/loss.ts`,
    line: "invalid === 'not-in-service' && invalidSince !== null ? [invalidSince] : [],",
    code: 'invalidSince !== null',
    to: 'true',
    why: 'what is invalid is so since some instant',
  },
  {
    file: `${TIMELINE}/loss.ts`,
    line: 'if (state.reachedAt !== null && state.reachedAt >= last) return []',
    code: 'state.reachedAt !== null',
    to: 'true',
    why: 'null counts as 1970, before every dead number',
  },
  {
    file: `${TIMELINE}/loss.ts`,
    line: '.filter((call) => call.numberKey !== null && keys.has(call.numberKey))',
    code: 'call.numberKey !== null',
    to: 'true',
    why: 'the key of a number on file is never null',
  },
  {
    file: `${TIMELINE}/loss.ts`,
    line: 'if (latest === undefined || oldest === undefined || calls.length < failedCallsMin) return []',
    code: 'latest === undefined || oldest === undefined',
    to: 'latest === undefined && oldest === undefined',
    why: 'a list has a last one where it has a first',
  },
  {
    file: `${TIMELINE}/loss.ts`,
    line: 'if (latest === undefined || oldest === undefined || calls.length < failedCallsMin) return []',
    code: 'latest === undefined',
    to: 'false',
    why: 'a list has a first one where it has a last',
  },
  {
    file: `${TIMELINE}/loss.ts`,
    line: 'if (latest === undefined || oldest === undefined || calls.length < failedCallsMin) return []',
    code: 'oldest === undefined',
    to: 'false',
    why: 'a list has a last one where it has a first',
  },
  {
    file: `${TIMELINE}/tally.ts`,
    line: 'if (contact.outcome !== null && outcomes?.includes(contact.outcome) === true) return true',
    code: 'contact.outcome !== null',
    to: 'true',
    why: 'no list of outcomes holds null',
  },
  {
    file: `${TIMELINE}/tally.ts`,
    line: 'if (persons !== undefined && state.partyFlags[contact.party]?.includes(persons) === true) {',
    code: 'persons !== undefined',
    to: 'true',
    why: 'nobody is flagged as undefined',
  },
  {
    file: `${TIMELINE}/tally.ts`,
    line: "return misdirected || (point !== null && state.points[point]?.invalid === 'wrong-person')",
    code: 'point !== null',
    to: 'true',
    why: 'no point is called null',
  },
  {
    file: `${REG_F}/after-conversation/rule.ts`,
    line: '...(zone !== undefined && { zone }),',
    code: 'zone !== undefined',
    to: 'true',
    why: ABSENT,
  },
  {
    file: `${REG_F}/call-frequency/rule.ts`,
    line: '...(zone !== undefined && { zone }),',
    code: 'zone !== undefined',
    to: 'true',
    why: ABSENT,
  },
  {
    file: `${REG_F}/call-pattern/rule.ts`,
    line: '...(zone !== undefined && { zone }),',
    code: 'zone !== undefined',
    to: 'true',
    why: ABSENT,
  },
  {
    file: `${REG_F}/cumulative-contacts/rule.ts`,
    line: '...(zone !== undefined && { zone }),',
    code: 'zone !== undefined',
    to: 'true',
    why: ABSENT,
  },
]

/** @throws Error for one that fits no mutant of the files at hand: the code has moved on */
export function equivalentsAmong(mutants, lineOf) {
  const files = new Set(mutants.map(({ file }) => file))
  const here = EQUIVALENTS.filter(({ file }) => files.has(file))
  const found = here.map((one) => mutants.filter((mutant) => isThat(one, mutant, lineOf)))
  const gone = here.filter((_, i) => found[i].length === 0)
  if (gone.length > 0) {
    const names = gone.map(({ file, line, to }) => `${file}: \`${line}\` -> \`${to}\``)
    throw new Error(`equivalent mutants that are no mutants any more:\n${names.join('\n')}`)
  }
  return new Set(found.flat())
}

function isThat({ file, line, code, to }, mutant, lineOf) {
  return (
    mutant.file === file &&
    mutant.replacement.replace(/\s+/g, ' ') === to &&
    (code === undefined || mutant.original.replace(/\s+/g, ' ') === code) &&
    lineOf(mutant).trim() === line
  )
}
