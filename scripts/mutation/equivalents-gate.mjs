// Mutants of the gate that no question can tell from the code itself: the line they begin on, without
// indentation, what they replace in it, by what, and why nobody can tell.
const at = (name, rows) =>
  rows.map(([line, code, to, why]) => ({
    file: `packages/core/src/gate/${name}`,
    line,
    code,
    to,
    why,
  }))

export const EQUIVALENT_GATE = [
  ...at('decide.ts', [
    [
      'const clock = { day, minute, ...(zone !== undefined && { zone }) }',
      'zone !== undefined',
      'true',
      'what is absent and what is undefined are read alike',
    ],
    [
      '...(notBefore !== undefined && { notBefore }),',
      'notBefore !== undefined',
      'true',
      'what is absent and what is undefined are read alike',
    ],
    [
      '...(force !== undefined && { force }),',
      'force !== undefined',
      'true',
      'what is absent and what is undefined are read alike',
    ],
    [
      'for (let i = 0; i < ASKINGS_MAX && next !== null && next > at; i += 1) {',
      'next !== null',
      'true',
      'no instant lies before null, which counts as 1970',
    ],
    [
      'for (let i = 0; i < ASKINGS_MAX && next !== null && next > at; i += 1) {',
      'next > at',
      'true',
      'asked again at the same instant the rules say the same',
    ],
    [
      'for (let i = 0; i < ASKINGS_MAX && next !== null && next > at; i += 1) {',
      'next > at',
      'next >= at',
      'asked again at the same instant the rules say the same',
    ],
    [
      'if (notBefore > next) next = notBefore',
      'notBefore > next',
      'notBefore >= next',
      'of two equal instants either is the later',
    ],
  ]),
  ...at('decision.ts', [
    [
      'return SEVERITY[a] >= SEVERITY[b] ? a : b',
      'SEVERITY[a] >= SEVERITY[b]',
      'SEVERITY[a] > SEVERITY[b]',
      'each verdict has a severity of its own',
    ],
  ]),
  ...at('law-here.ts', [
    [
      'while (index > 0 && (changes[index - 1] ?? day) > day) index -= 1',
      'index > 0',
      'true',
      'before the first change there is none that could be later',
    ],
    [
      'while (index > 0 && (changes[index - 1] ?? day) > day) index -= 1',
      'index > 0',
      'index >= 0',
      'before the first change there is none that could be later',
    ],
    [
      "if (stretch === undefined) throw new Error('every day lies in a stretch')",
      'stretch === undefined',
      'false',
      'every day lies in a stretch; the compiler does not know',
    ],
    [
      'if (listed !== undefined) return listed',
      'listed !== undefined',
      'false',
      'the text of a list finds what the list itself finds, later',
    ],
    [
      'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
      'known.texts.size >= POLICIES_MAX',
      'true',
      'how much is remembered changes no answer',
    ],
    [
      'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
      'known.texts.size >= POLICIES_MAX',
      'false',
      'how much is remembered changes no answer',
    ],
    [
      'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
      'known.texts.size >= POLICIES_MAX',
      'known.texts.size > POLICIES_MAX',
      'how much is remembered changes no answer',
    ],
    [
      'if (known.texts.size >= POLICIES_MAX) known.texts.clear()',
      'known.texts.size >= POLICIES_MAX',
      'known.texts.size < POLICIES_MAX',
      'how much is remembered changes no answer',
    ],
  ]),
  ...at('review.ts', [
    [
      '.toSorted(([idA, a], [idB, b]) => b.from - a.from || (idA < idB ? 1 : -1))',
      'idA < idB',
      'idA <= idB',
      'two reviews have two ids',
    ],
  ]),
  ...at('strictness.ts', [
    [
      'return step(spec, a) >= step(spec, b) ? a : b',
      'step(spec, a) >= step(spec, b)',
      'step(spec, a) > step(spec, b)',
      'of two equal steps either is the stricter',
    ],
    [
      "const index = typeof value === 'string' ? spec.steps.indexOf(value) : -1",
      "typeof value === 'string'",
      'true',
      'no step is called what is no text',
    ],
  ]),
  ...at('stopped.ts', [
    [
      'if (holds.length === 0) return holds',
      'holds.length === 0',
      'false',
      'a filter of nothing is nothing, only slower',
    ],
  ]),
  ...at('params.ts', [
    [
      'if (agreements.length === 0) return here.numbers',
      'agreements.length === 0',
      'false',
      'of no agreement the layers say the same, only slower',
    ],
  ]),
]
