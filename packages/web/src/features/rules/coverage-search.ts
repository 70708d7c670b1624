import type { Schema } from '../../api/client.ts'

export type CoverageLine = Schema['Coverage']['lines'][number]

/** How a demand is met. A line met by rules and by something planned is both. */
export const KINDS = ['rule', 'built', 'planned', 'out'] as const
export type CoverageKind = (typeof KINDS)[number]
export const LISTS = ['CN', 'R'] as const

export interface CoverageSearch {
  readonly q?: string
  readonly kind?: CoverageKind
  readonly list?: (typeof LISTS)[number]
}

/** The filters live in the address. */
export function readCoverageSearch(raw: Record<string, unknown>): CoverageSearch {
  const kind = KINDS.find((one) => one === raw['kind'])
  const list = LISTS.find((one) => one === raw['list'])
  const q = raw['q']
  return {
    ...(typeof q === 'string' && q.trim() !== '' ? { q } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(list === undefined ? {} : { list }),
  }
}

export function kindsOf({ rules, processes, outOfScope }: CoverageLine): readonly CoverageKind[] {
  const states = processes.map(({ state }) => state)
  return KINDS.filter((kind) => {
    if (kind === 'rule') return rules.length > 0
    return kind === 'out' ? outOfScope : states.includes(kind)
  })
}

/** Lines in which every word stands somewhere and that are met in the chosen way. */
export function coveredBy(
  lines: readonly CoverageLine[],
  { q = '', kind, list }: CoverageSearch,
): readonly CoverageLine[] {
  const words = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return lines.filter((line) => {
    const { id, demand, reason, rules, processes } = line
    const modules = processes.map(({ module }) => module)
    const text = [id, demand.zh, demand.en, reason.zh, reason.en, ...rules, ...modules]
      .join(' ')
      .toLowerCase()
    return (
      words.every((word) => text.includes(word)) &&
      (kind === undefined || kindsOf(line).includes(kind)) &&
      (list === undefined || id.startsWith(`${list}-`))
    )
  })
}
