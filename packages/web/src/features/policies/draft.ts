import type { Layer, Policy, PolicyEffect, PolicyNumber, PolicySetting } from './queries.ts'

/** A number that is being set; null: nothing has been typed yet. */
export interface Draft extends Omit<PolicySetting, 'value'> {
  /** Tells two drafts of the same number apart. */
  readonly key: number
  readonly value: PolicySetting['value'] | null
}

type Base = Pick<Policy, 'settings' | 'changes'>

/** The version that a new one would take the place of: the latest approval, begun or not. */
export function latestVersion({ changes }: Pick<Policy, 'changes'>) {
  return changes
    .filter(({ version }) => version !== null)
    .toSorted((a, b) => (b.version ?? 0) - (a.version ?? 0))[0]
}

/** The lender's own numbers that a proposal begins with, so that none of them is lost. */
export function startOf(policy: Base): readonly PolicySetting[] {
  return latestVersion(policy)?.settings ?? policy.settings
}

/** Own numbers that the law no longer knows: a new version goes on without them. */
export function goneFrom({ numbers, ...base }: Base & Pick<Policy, 'numbers'>) {
  const known = new Set(numbers.map(({ parameter }) => parameter))
  return startOf(base).filter(({ parameter }) => !known.has(parameter))
}

/** A new draft begins with what holds now: whatever is typed next is a change of that. */
export function draftOf({ parameter, kind, options, now }: PolicyNumber, key: number): Draft {
  const base = { key, parameter, relaxable: false }
  switch (kind) {
    case 'max':
    case 'min':
      return { ...base, value: countIn(now?.en ?? '') }
    case 'windows':
      return { ...base, value: windowsIn(now?.en ?? '') }
    case 'scale':
      return { ...base, value: options.find(({ label }) => label.zh === now?.zh)?.value ?? null }
    case 'set': {
      const held = now === null ? undefined : new Set(now.zh.split('、'))
      const members = options.filter(({ label }) => held === undefined || held.has(label.zh))
      return { ...base, value: members.map(({ value }) => value) }
    }
  }
}

/** Thousands are set apart by commas. */
function countIn(text: string): number | null {
  return /^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : null
}

function windowsIn(text: string): string[][] {
  const found = [...text.matchAll(/(\d\d:\d\d)–(\d\d:\d\d)/g)]
  return found.length === 0
    ? [['08:00', '22:00']]
    : found.map(([, from = '', until = '']) => [from, until])
}

/** The hours of a value that is made of hours. */
export function hoursOf(value: Draft['value']): readonly (readonly [string, string])[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    const [from, until] = typeof one === 'string' ? [] : one
    return from === undefined || until === undefined ? [] : [[from, until] as const]
  })
}

/** The members of a value that is a set. */
export function membersOf(value: Draft['value']): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Which drafts cannot be sent yet: without a value, or the same number for the same cases twice. */
export function faultsIn(drafts: readonly Draft[], numbers: readonly PolicyNumber[]) {
  const kinds = new Map(numbers.map(({ parameter, kind }) => [parameter, kind]))
  const places = drafts.map(placeOf)
  return new Map(
    drafts.flatMap((draft, i): readonly (readonly [number, 'value' | 'twice'])[] => {
      if (places.indexOf(placeOf(draft)) < i) return [[draft.key, 'twice']]
      const noHours = kinds.get(draft.parameter) === 'windows' && hoursOf(draft.value).length === 0
      return draft.value === null || noHours ? [[draft.key, 'value']] : []
    }),
  )
}

function placeOf({ parameter, applies }: Pick<Draft, 'parameter' | 'applies'>): string {
  const { lenderTypes = [], products = [], channels = [] } = applies ?? {}
  return JSON.stringify([
    parameter,
    ...[lenderTypes, products, channels].map((list: readonly string[]) => list.toSorted()),
  ])
}

/** The drafts as the API takes them; those without a value are left out. */
export function settingsOf(drafts: readonly Draft[]): readonly PolicySetting[] {
  return drafts.flatMap(({ key, value, ...rest }) => {
    void key
    return value === null ? [] : [{ ...rest, value }]
  })
}

/** Whether two layers say the same; the order of their numbers says nothing. */
export function sameLayer(a: Layer, b: Layer): boolean {
  return a.effectiveFrom === b.effectiveFrom && sameSettings(a.settings, b.settings)
}

export function sameSettings(a: readonly PolicySetting[], b: readonly PolicySetting[]): boolean {
  return JSON.stringify(a.map(wordOf).toSorted()) === JSON.stringify(b.map(wordOf).toSorted())
}

function wordOf(setting: PolicySetting): string {
  return JSON.stringify([placeOf(setting), setting.value, setting.relaxable])
}

/**
 * Numbers newly set everywhere that leave what holds as it is, because the law or another layer is
 * as strict already. A number for some channels or products alone never shows among the numbers.
 */
export function withoutEffect(
  before: readonly PolicySetting[],
  after: readonly PolicySetting[],
  { numbers }: Pick<PolicyEffect, 'numbers'>,
): readonly PolicySetting[] {
  const known = new Set(before.map((one) => JSON.stringify([placeOf(one), one.value])))
  const changed = new Set(numbers.map(({ parameter }) => parameter))
  return after.filter(
    (one) =>
      one.applies === undefined &&
      !changed.has(one.parameter) &&
      !known.has(JSON.stringify([placeOf(one), one.value])),
  )
}
