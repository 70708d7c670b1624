import type { Schema } from '../../../api/client.ts'

export type ResultCode = Schema['ResultCode']
type Outcome = Schema['Outcome']
type Role = Schema['TargetRole']

/** What saving a code makes happen besides. */
export type Effect = 'hold' | 'refusal' | 'hardship' | 'wrong-person'

interface Code {
  readonly after: 'answered' | 'unanswered' | 'either'
  readonly saidBy: readonly Role[] | 'anyone'
  readonly effect: Effect | null
}

const LIABLE = ['debtor', 'guarantor'] as const
const OTHERS = ['contact', 'unrelated'] as const
const code = (
  after: Code['after'],
  saidBy: Code['saidBy'] = 'anyone',
  effect: Effect | null = null,
): Code => ({ after, saidBy, effect })

/** Which codes can be offered after what. The server has the last word on whether one fits. */
const CODES: Readonly<Record<ResultCode, Code>> = {
  PTP: code('answered', LIABLE),
  REMIND: code('answered', LIABLE),
  PAID: code('answered', LIABLE),
  CALLBACK: code('answered'),
  REFUSE: code('answered', LIABLE),
  HARDSHIP: code('answered', LIABLE, 'hardship'),
  DISPUTE: code('answered', 'anyone', 'hold'),
  COMPLAINT: code('answered', 'anyone', 'hold'),
  RELAY: code('answered', OTHERS),
  CREFUSE: code('answered', OTHERS, 'refusal'),
  WRONG: code('answered', 'anyone', 'wrong-person'),
  NOANS: code('unanswered'),
  BUSY: code('unanswered'),
  OFF: code('unanswered'),
  INVALID: code('unanswered'),
  OTHER: code('either'),
}

const NAMES = Object.keys(CODES).filter((name): name is ResultCode => Object.hasOwn(CODES, name))
const USUAL: Readonly<Partial<Record<Outcome, ResultCode>>> = {
  'no-answer': 'NOANS',
  rejected: 'NOANS',
  voicemail: 'NOANS',
  busy: 'BUSY',
  off: 'OFF',
  'not-in-service': 'INVALID',
  'technical-failure': 'OTHER',
}

/** The codes that can be true of a call to such a person that ended so. */
export function fittingCodes(outcome: Outcome, role: Role): readonly ResultCode[] {
  const spoke = outcome.startsWith('answered-')
  const speakers = speakersOf(outcome, role)
  return NAMES.filter((name) => {
    const { after, saidBy, effect } = CODES[name]
    if (after === 'answered' && !spoke) return false
    if (after === 'unanswered' && spoke) return false
    // Whoever took the phone cannot refuse in the debtor's name.
    if (effect === 'refusal' && saidBy !== 'anyone' && !saidBy.includes(role)) return false
    return saidBy === 'anyone' || speakers.some((speaker) => saidBy.includes(speaker))
  })
}

function speakersOf(outcome: Outcome, role: Role): readonly Role[] {
  if (outcome === 'answered-debtor') return [role, 'debtor']
  if (outcome !== 'answered-other') return [role]
  // On the debtor's own number somebody else is certainly not the debtor.
  return role === 'debtor' ? ['unrelated'] : [role, 'unrelated']
}

/** What is written down without a thought; undefined where somebody has to think. */
export function usualCode(outcome: Outcome): ResultCode | undefined {
  return USUAL[outcome]
}

export function effectOf(name: ResultCode): Effect | null {
  return CODES[name].effect
}
