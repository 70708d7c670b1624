import type { Schema } from '../../api/client.ts'
import type { Bilingual } from '../../shared/bilingual.ts'

export type Form = Schema['ScenarioForm']
export type Field = Schema['ScenarioField']
export type InnerField = Schema['InnerField']
export type Group = Form['groups'][number]

/** Facts by name, as they stand in the address; what holds anyway is left out. */
export type Situation = Readonly<Record<string, unknown>>

const KEY = /^[A-Za-z][A-Za-z0-9]{0,40}$/

/** Whatever looks like a fact is taken: the server says which cannot be read. */
export function readSituation(raw: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).filter(([key, value]) => KEY.test(key) && value !== undefined),
  )
}

/** The situation with one fact said anew; what holds anyway, or is empty, need not be said. */
export function withFact(
  situation: Situation,
  { key, normal }: Pick<InnerField, 'key' | 'normal'>,
  value: unknown,
): Situation {
  const { [key]: _before, ...rest } = situation
  return value === normal || isEmpty(value) ? rest : { ...rest, [key]: value }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === null || value === ''
}

/** What the form shows for a fact: as said, or what holds anyway. */
export function factOf(situation: Situation, { key, normal }: InnerField): unknown {
  return Object.hasOwn(situation, key) ? situation[key] : normal
}

/** A form asks for a fact where it matters, and shows it wherever it has been said. */
export function isAsked(field: Field, situation: Situation, fields: readonly Field[]): boolean {
  if (field.when === null || Object.hasOwn(situation, field.key)) return true
  const { key, values } = field.when
  const other = fields.find((one) => one.key === key)
  const value = other === undefined ? situation[key] : factOf(situation, other)
  return typeof value === 'string' && values.includes(value)
}

/** How many facts of a group have been said. */
export function saidIn({ fields }: Group, situation: Situation): number {
  return fields.filter(({ key }) => key !== 'at' && Object.hasOwn(situation, key)).length
}

/** `2026-11-18T22:30:00+08:00` as the facts write it: Beijing time to the second, without saying so. */
export function factTime(at: string): string {
  return at.slice(0, 19)
}

/** Typed text as the fact that it means: `3` is a number, `["a"]` a list, `x` itself. */
export function rawFact(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}

export function rawText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The field that a problem's place names: `body.scenario.agreement.window` is `agreement`. */
export function fieldAt(place: string | undefined, form: Form): Field | undefined {
  const key = /^body\.scenario\.([A-Za-z0-9]+)/.exec(place ?? '')?.[1]
  return form.groups.flatMap(({ fields }) => fields).find((field) => field.key === key)
}

/** A fact as it was said: `案件状态：有未答复的异议`; the name alone where the value is no word. */
export function saidOf(
  { label, options }: Pick<InnerField, 'label' | 'options'>,
  value: unknown,
  pick: (text: Bilingual) => string,
): string {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  const words = values.flatMap((one) => {
    const option = options.find((word) => word.value === one)
    if (option !== undefined) return [pick(option.label)]
    return typeof one === 'number' ? [String(one)] : []
  })
  return words.length === 0 ? pick(label) : `${pick(label)}: ${words.join(', ')}`
}
