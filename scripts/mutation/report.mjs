// What the two stages came to: per file, per part of the code, and what nobody noticed.

export const SCORE_MIN = 90
/** What must reach the score by itself; what is new also where it is little. */
const PARTS = [
  { part: 'new', has: ({ isNew }) => isNew === true },
  { part: 'rules', has: ({ file }) => file.startsWith('packages/law/') },
  { part: 'gate', has: ({ file }) => file.includes('/core/src/gate/') },
  { part: 'timeline', has: ({ file }) => file.includes('/core/src/timeline/') },
]
export const NOTICED = ['killed', 'timeout']

/** `mutants` carry `oracles`, what the first stage found, and `status`, what stands in the end. */
export function reportOn(mutants) {
  const parts = Object.fromEntries(
    PARTS.map(({ part, has }) => [part, mutants.filter(has)])
      .filter(([, own]) => own.length > 0)
      .map(([part, own]) => [part, countsOf(own)]),
  )
  const files = Object.fromEntries(
    [...new Set(mutants.map(({ file }) => file))].map((file) => [
      file,
      countsOf(mutants.filter((one) => one.file === file)),
    ]),
  )
  return { all: countsOf(mutants), parts, files, survivors: mutants.filter(isUnnoticed), mutants }
}

/** The parts that do not reach the score: what they are called and which mutants they have. */
export function lowParts({ parts }) {
  return PARTS.filter(({ part }) => (parts[part]?.score ?? 100) < SCORE_MIN)
}

function countsOf(mutants) {
  const count = (of) => mutants.filter(of).length
  const left = count(({ status }) => status !== 'static' && status !== 'equivalent')
  const killed = count(({ status }) => NOTICED.includes(status))
  const byOracles = count(({ oracles }) => NOTICED.includes(oracles))
  return {
    mutants: mutants.length,
    static: count(({ status }) => status === 'static'),
    equivalent: count(({ status }) => status === 'equivalent'),
    killed,
    survived: left - killed,
    byOracles,
    byTests: killed - byOracles,
    scoreOfOracles: percent(byOracles, left),
    score: percent(killed, left),
  }
}

function isUnnoticed({ status }) {
  return status === 'survived' || status === 'not-reached'
}

/** Rounded down: 89.99 is not 90. */
function percent(part, whole) {
  return whole === 0 ? 100 : Math.floor((part * 10_000) / whole) / 100
}

/** @returns whether every part reaches the score */
export function printed(report, say) {
  const { all, parts, files, survivors } = report
  say('\nkilled survived static equivalent  oracles   score  file')
  for (const [file, counts] of Object.entries(files)) say(row(counts, file))
  say('\nnot noticed:')
  for (const { file, line, original, replacement, status } of survivors) {
    say(`  ${file}:${line} ${short(original)} -> ${short(replacement)} (${status})`)
  }
  say('\nkilled survived static equivalent  oracles   score')
  for (const [part, counts] of Object.entries(parts)) say(row(counts, part))
  say(row(all, 'all'))
  const low = lowParts(report)
  for (const { part } of low) {
    say(`mutation: ${part} has ${parts[part].score} %, below ${SCORE_MIN} %`)
  }
  return low.length === 0
}

function row({ killed, survived, static: still, equivalent, scoreOfOracles, score }, name) {
  const cells = [
    String(killed).padStart(6),
    String(survived).padStart(8),
    String(still).padStart(6),
    String(equivalent).padStart(10),
    `${scoreOfOracles.toFixed(2)} %`.padStart(9),
    `${score.toFixed(2)} %`.padStart(9),
  ]
  return `${cells.join(' ')}  ${name}`
}

function short(text) {
  const line = text.replace(/\s+/g, ' ')
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``
}
