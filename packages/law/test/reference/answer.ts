import type { Known } from '@fencun/core/gate/request'

/** Yes or no, as far as anybody knows. */
export type Answer = 'yes' | 'no' | 'unknown'

export function answer(known: Known<boolean>): Answer {
  if (known === 'unknown') return 'unknown'
  return known ? 'yes' : 'no'
}
