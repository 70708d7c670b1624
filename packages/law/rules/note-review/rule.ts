import type { RuleCheck } from '@fencun/core/gate/rule'
import { stoppedBy } from '@fencun/core/gate/stopped'

/** What the lender wrote is read by a person before anybody calls. */
export const check: RuleCheck = (input) =>
  stoppedBy(input, 'note-review', { verdict: 'REVIEW', reason: 'NOTE_REVIEW' })
