// Mutants of the timeline that no question can tell from the code itself: the line they begin on, without
// indentation, what they replace in it, by what, and why nobody can tell.
const at = (name, rows) =>
  rows.map(([line, code, to, why]) => ({
    file: `packages/core/src/timeline/${name}`,
    line,
    code,
    to,
    why,
  }))

export const EQUIVALENT_TIMELINE = [
  ...at('counters.ts', [
    [
      'return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b))',
      'a > b',
      'a >= b',
      'of two equal days either is the later',
    ],
  ]),
  ...at('fold-contact.ts', [
    [
      'if (a.at !== b.at) return a.at < b.at ? a : b',
      'a.at < b.at',
      'a.at <= b.at',
      'equal instants have been told apart before',
    ],
    [
      'return JSON.stringify(a) <= JSON.stringify(b) ? a : b',
      'JSON.stringify(a) <= JSON.stringify(b)',
      'JSON.stringify(a) < JSON.stringify(b)',
      'of two equal texts either is the first',
    ],
    [
      'const numberKey = firm.point === null ? null : (state.points[firm.point]?.numberKey ?? null)',
      'firm.point === null',
      'false',
      'no point is called null',
    ],
  ]),
  ...at('fold.ts', [
    [
      'before !== undefined && (before.since < since || (before.since === since && before.why <= why))',
      'before.why <= why',
      'before.why < why',
      'of two equal words either stands',
    ],
  ]),
  ...at('loss.ts', [
    [
      'const reachedDay = state.reachedAt === null ? undefined : beijingDay(state.reachedAt)',
      'state.reachedAt === null',
      'false',
      'null counts as 1970, and every proof is younger',
    ],
    [
      "invalid === 'not-in-service' && invalidSince !== null ? [invalidSince] : [],",
      'invalidSince !== null',
      'true',
      'what is invalid is so since some instant',
    ],
    [
      'if (state.reachedAt !== null && state.reachedAt >= last) return []',
      'state.reachedAt !== null',
      'true',
      'null counts as 1970, before every dead number',
    ],
    [
      '.filter((call) => call.numberKey !== null && keys.has(call.numberKey))',
      'call.numberKey !== null',
      'true',
      'the key of a number on file is never null',
    ],
    [
      'if (latest === undefined || oldest === undefined || calls.length < failedCallsMin) return []',
      'latest === undefined || oldest === undefined',
      'latest === undefined && oldest === undefined',
      'a list has a last one where it has a first',
    ],
    [
      'if (latest === undefined || oldest === undefined || calls.length < failedCallsMin) return []',
      'latest === undefined',
      'false',
      'a list has a first one where it has a last',
    ],
    [
      'if (latest === undefined || oldest === undefined || calls.length < failedCallsMin) return []',
      'oldest === undefined',
      'false',
      'a list has a last one where it has a first',
    ],
  ]),
  ...at('tally.ts', [
    [
      'if (contact.outcome !== null && outcomes?.includes(contact.outcome) === true) return true',
      'contact.outcome !== null',
      'true',
      'no list of outcomes holds null',
    ],
    [
      'if (persons !== undefined && state.partyFlags[contact.party]?.includes(persons) === true) {',
      'persons !== undefined',
      'true',
      'nobody is flagged as undefined',
    ],
    [
      "return misdirected || (point !== null && state.points[point]?.invalid === 'wrong-person')",
      'point !== null',
      'true',
      'no point is called null',
    ],
    [
      'return day > last - days && day <= last',
      'day <= last',
      'true',
      'what is later than the question has been left out before',
    ],
    [
      'if (consentDaysMax === undefined) return false',
      'consentDaysMax === undefined',
      'false',
      'no number of days is less than undefined',
    ],
  ]),
]
