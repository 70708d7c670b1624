import { LETTER_FIELDS } from '@fencun/core/gate/request'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'

/** A debtor who reads the letter can check it and object to it. */
export const check: RuleCheck = ({ request: { channel, content, direction } }) => {
  if (direction === 'inbound' || channel !== 'letter' || content === undefined) return undefined
  const { shows } = content
  if (shows === undefined) return factUnknown('letterShows')
  const missing = LETTER_FIELDS.filter((field) => !shows.includes(field))
  if (missing.length === 0) return undefined
  const measured = { missing: missing.join(', ') }
  return { verdict: 'DENY', reason: 'LETTER_INCOMPLETE', measured, limit: {} }
}
