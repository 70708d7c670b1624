import { maskAccount, maskAddress, maskIdNumber, maskName, maskPhone } from './mask.ts'

/**
 * How much of a personal datum is seen, from the least:
 * - `L0`: no digit of a number; the system dials it, nobody reads it
 * - `L1`: enough to tell two apart, `138****5678`; what screens show unless told otherwise
 * - `L2`: the last four characters, for comparing with what a person reads out
 * - `L3`: all of it, for a recorded purpose and a short time
 */
export const MASKING_LEVELS = ['L0', 'L1', 'L2', 'L3'] as const
export type MaskingLevel = (typeof MASKING_LEVELS)[number]
/** A level that hides something. Only `Personal.reveal()` gives the whole. */
export type MaskedLevel = Exclude<MaskingLevel, 'L3'>

/** What kind of datum it is: each has a mask of its own. */
export type PersonalKind = 'name' | 'id-number' | 'phone' | 'account' | 'address' | 'text'

const HIDDEN = '****'
const LAST = 4
/** Below this, the last four would be nearly all of it. */
const LONG_ENOUGH = 8

const USUAL: Readonly<Record<PersonalKind, (value: string) => string>> = {
  name: maskName,
  'id-number': maskIdNumber,
  phone: maskPhone,
  account: maskAccount,
  address: maskAddress,
  text: (value) => (value === '' ? '' : HIDDEN),
}

/** A value as it is shown at a level; never fails, and an empty value stays empty. */
export function shownAt(level: MaskingLevel, kind: PersonalKind, value: string): string {
  switch (level) {
    case 'L0':
      return noDigits(kind, value)
    case 'L1':
      return USUAL[kind](value)
    case 'L2':
      return lastFour(kind, value)
    case 'L3':
      return value
  }
}

/** The family name stays: whoever is called has to be addressed and asked for. */
function noDigits(kind: PersonalKind, value: string): string {
  if (kind === 'name') return maskName(value)
  return value.trim() === '' ? '' : HIDDEN
}

/** Of names, addresses and texts the end says no less than the beginning: they stay at L1. */
function lastFour(kind: PersonalKind, value: string): string {
  if (kind === 'name' || kind === 'address' || kind === 'text') return USUAL[kind](value)
  const text = value.replace(/[\s-]/g, '')
  if (text === '') return ''
  return text.length < LONG_ENOUGH ? HIDDEN : HIDDEN + text.slice(-LAST)
}
