import { normaliseIdNumber } from '@fencun/core/identity/id-number'
import { normalisePhone } from '@fencun/core/identity/mobile'
import { toHalfWidth } from '@fencun/core/text/half-width'
import { initialsOf, spellingsOf } from './spelling.ts'

/** What a debtor can be found by, and a value in the one form under which it is looked for. */
export interface SearchWord {
  readonly kind: 'phone' | 'id' | 'name' | 'initials' | 'spelling' | 'account'
  readonly text: string
}

const ACCOUNT_DIGITS_MIN = 8

export function wordsOfPhone(value: string): readonly SearchWord[] {
  const text = normalisePhone(value)
  return text === undefined ? [] : [{ kind: 'phone', text }]
}

export function wordsOfId(value: string): readonly SearchWord[] {
  const text = normaliseIdNumber(value) ?? plain(value).toUpperCase()
  return text === '' ? [] : [{ kind: 'id', text }]
}

/** A card or account number, with or without its groups. */
export function wordsOfAccount(value: string): readonly SearchWord[] {
  const text = plain(value).replaceAll('-', '')
  return /^\d+$/.test(text) && text.length >= ACCOUNT_DIGITS_MIN ? [{ kind: 'account', text }] : []
}

/** The name, and what one types who does not write characters: `ouyangxiaoming`, `oyxm`. */
export function wordsOfName(value: string): readonly SearchWord[] {
  const name = nameForm(value)
  if (name === '') return []
  return [
    { kind: 'name', text: name },
    ...spellingsOf(value).map((text) => ({ kind: 'spelling', text }) as const),
    ...initialsOf(value).map((text) => ({ kind: 'initials', text }) as const),
  ]
}

/** Everything that somebody may have meant who typed this. */
export function wordsMeant(typed: string): readonly SearchWord[] {
  const letters = plain(typed).toLowerCase().replaceAll('ü', 'v').replaceAll("'", '')
  const isSpelling = /^[a-z]+$/.test(letters)
  const name = nameForm(typed)
  return [
    ...wordsOfPhone(typed),
    ...wordsOfAccount(typed),
    ...wordsOfId(typed),
    ...(name === '' ? [] : [{ kind: 'name', text: name } as const]),
    ...(isSpelling ? [{ kind: 'spelling', text: letters } as const] : []),
    ...(isSpelling ? [{ kind: 'initials', text: letters } as const] : []),
  ]
}

/** Half width, without spaces. */
function plain(text: string): string {
  return toHalfWidth(text.normalize('NFKC')).replace(/\s+/gu, '')
}

/** Names are compared without spaces, dots between parts, and case. */
function nameForm(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[·•‧∙・.]/gu, '')
}
