// Mutants of the rules that no question can tell from the code itself: the line they begin on, without
// indentation, what they replace in it, by what, and why nobody can tell.
const at = (name, rows) =>
  rows.map(([line, code, to, why]) => ({
    file: `packages/law/${name}/rule.ts`,
    line,
    code,
    to,
    why,
  }))

export const EQUIVALENT_RULES = [
  ...at('us-reg-f/rules/after-conversation', [
    [
      '...(zone !== undefined && { zone }),',
      'zone !== undefined',
      'true',
      'what is absent and what is undefined are read alike',
    ],
  ]),
  ...at('us-reg-f/rules/call-frequency', [
    [
      '...(zone !== undefined && { zone }),',
      'zone !== undefined',
      'true',
      'what is absent and what is undefined are read alike',
    ],
  ]),
  ...at('us-reg-f/rules/call-pattern', [
    [
      '...(zone !== undefined && { zone }),',
      'zone !== undefined',
      'true',
      'what is absent and what is undefined are read alike',
    ],
    [
      'const number = request.point === null ? undefined : state.points[request.point]?.numberKey',
      'request.point === null',
      'false',
      'no point is called null',
    ],
  ]),
  ...at('us-reg-f/rules/cumulative-contacts', [
    [
      '...(zone !== undefined && { zone }),',
      'zone !== undefined',
      'true',
      'what is absent and what is undefined are read alike',
    ],
  ]),
  ...at('rules/lawful-source', [
    [
      'const point = request.point === null ? undefined : state.points[request.point]',
      'request.point === null',
      'false',
      'no point is called null',
    ],
  ]),
  ...at('rules/number-valid', [
    [
      'const point = request.point === null ? undefined : state.points[request.point]',
      'request.point === null',
      'false',
      'no point is called null',
    ],
  ]),
  ...at('rules/number-attempts', [
    [
      'const point = request.point === null ? undefined : state.points[request.point]',
      'request.point === null',
      'false',
      'no point is called null',
    ],
  ]),
  ...at('rules/contact-refused', [
    [
      'const numberKey = point === null ? undefined : state.points[point]?.numberKey',
      'point === null',
      'false',
      'no point is called null',
    ],
    [
      'const sameNumber = numberKey !== undefined && keys.has(numberKey)',
      'numberKey !== undefined',
      'true',
      'every number on file has a key',
    ],
  ]),
  ...at('rules/debtor-notified', [
    [
      'if (since !== undefined && since <= at) return undefined',
      'since !== undefined',
      'true',
      'undefined is before no instant',
    ],
  ]),
  ...at('rules/agency-evaluated', [
    [
      'if (evaluatedOn !== null && day <= plusMonths(evaluatedOn, monthsMax)) return undefined',
      'evaluatedOn !== null',
      'true',
      'null counts as 1970, longer ago than any rule allows',
    ],
  ]),
  ...at('rules/collector-qualified', [
    [
      'if (trainedOn !== null && day <= plusMonths(trainedOn, monthsMax)) return undefined',
      'trainedOn !== null',
      'true',
      'null counts as 1970, longer ago than any rule allows',
    ],
  ]),
  ...at('rules/disclosed-costs', [
    [
      "if (originated !== 'unknown' && originated < loansFrom) return undefined",
      "originated !== 'unknown'",
      'true',
      'the word comes after every date',
    ],
  ]),
  ...at('rules/guarantor-liable', [
    [
      'return words.reduce((a, b) => (a && b && stricter(a.verdict, b.verdict) === a.verdict ? b : a))',
      'a && b',
      'true',
      'none of the words is undefined any more; the compiler does not know',
    ],
    [
      'return words.reduce((a, b) => (a && b && stricter(a.verdict, b.verdict) === a.verdict ? b : a))',
      'a && b',
      'a || b',
      'none of the words is undefined any more; the compiler does not know',
    ],
    [
      'const ends = periodUntil === null ? {} : { periodUntil: formatDay(periodUntil) }',
      'periodUntil === null',
      'false',
      'of an end that is not there nothing is said',
    ],
  ]),
  ...at('us-reg-f/rules/employer-forbids', [
    [
      'const kind = point === null ? undefined : state.points[point]?.kind',
      'point === null',
      'false',
      'no point is called null',
    ],
  ]),
  ...at('us-reg-f/rules/designated-inconvenient', [
    [
      'const kind = point === null ? undefined : state.points[point]?.kind',
      'point === null',
      'false',
      'no point is called null',
    ],
  ]),
  ...at('us-reg-f/rules/medium-refused', [
    [
      'const asked = request.point === null ? undefined : state.points[request.point]',
      'request.point === null',
      'false',
      'no point is called null',
    ],
  ]),
]
