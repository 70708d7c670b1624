import type { ApiKey } from './queries.ts'

/** Whether a key still opens anything. */
export function isAtWork({ state }: Pick<ApiKey, 'state'>): boolean {
  return state === 'active' || state === 'rotating'
}

/** What a holder sees of a key in their settings: the prefix of each of its secrets. */
export function prefixOf({ key }: Pick<ApiKey, 'key'>): string {
  return `fk_…${key.replaceAll('-', '').slice(-6)}_`
}

const COLOURS = { active: 'green', rotating: 'gold', expired: 'default', revoked: 'red' } as const

export function colourOf({ state }: Pick<ApiKey, 'state'>): string {
  return COLOURS[state]
}
