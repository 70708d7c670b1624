import type { FieldKind, ScenarioField } from './scenario-fields.ts'
import { optionName } from './scenario-words.ts'

export type Part = Partial<Omit<ScenarioField, 'key' | 'kind' | 'label' | 'options'>> & {
  readonly words?: readonly string[]
}

/** One described fact; what is not said of it is as with most facts. */
export function field(
  key: string,
  kind: FieldKind,
  label: readonly [string, string],
  part: Part = {},
) {
  const { words = [], help = null, normal = null, max = null, when = null, fields = [] } = part
  const [zh, en] = label
  const options = words.map((value) => ({ value, label: optionName(value) }))
  return { key, kind, label: { zh, en }, help, options, normal, max, when, fields }
}

const COUNT_MAX = 99
export const count = (key: string, zh: string, en: string, part: Part = {}) =>
  field(key, 'count', [zh, en], { normal: 0, max: COUNT_MAX, ...part })
export const yes = (key: string, zh: string, en: string, part: Part = {}) =>
  field(key, 'flag', [zh, en], { normal: true, ...part })
export const no = (key: string, zh: string, en: string, part: Part = {}) =>
  field(key, 'flag', [zh, en], { normal: false, ...part })
export const known = (key: string, zh: string, en: string, part: Part = {}) =>
  field(key, 'known', [zh, en], { normal: true, ...part })
export const day = (key: string, zh: string, en: string, part: Part = {}) =>
  field(key, 'day', [zh, en], part)
