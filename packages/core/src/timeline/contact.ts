/**
 * What a contact is and how its outcome counts.
 *
 * Connected (拨通) means that the callee's leg was answered, by whoever or whatever: voicemail
 * counts, and an outcome nobody knows counts too (conflict K6, fail closed).
 */

export type Channel =
  | 'voice_interactive'
  | 'voice_notice'
  | 'sms'
  | 'email'
  | 'wework'
  | 'visit'
  | 'letter'
  | 'private_phone'
  | 'private_im'
  | 'public_post'
  | 'fax_unattended'

export const CHANNELS: readonly Channel[] = [
  'voice_interactive',
  'voice_notice',
  'sms',
  'email',
  'wework',
  'visit',
  'letter',
  'private_phone',
  'private_im',
  'public_post',
  'fax_unattended',
]

/** What the listener is to the debt. `unrelated` is everyone without a role on file. */
export type TargetRole = 'debtor' | 'contact' | 'guarantor' | 'unrelated'
export const TARGET_ROLES: readonly TargetRole[] = ['debtor', 'contact', 'guarantor', 'unrelated']

/** Who owes or answers for the debt; others are third parties. */
export function isLiable(role: TargetRole): boolean {
  return role === 'debtor' || role === 'guarantor'
}

export type Purpose = 'notify' | 'interactive' | 'service' | 'complaint'
export const PURPOSES: readonly Purpose[] = ['notify', 'interactive', 'service', 'complaint']

type Effect = 'connected' | 'unanswered' | 'invalid' | 'nothing'

/** Each outcome a collector or a line can report, and what it does to the counters. */
export const OUTCOMES = {
  'answered-debtor': 'connected',
  'answered-other': 'connected',
  'answered-unknown': 'connected',
  voicemail: 'connected',
  'no-answer': 'unanswered',
  busy: 'unanswered',
  off: 'unanswered',
  rejected: 'unanswered',
  'not-in-service': 'invalid',
  'technical-failure': 'unanswered',
  'not-dialled': 'nothing',
} as const satisfies Readonly<Record<string, Effect>>

export type Outcome = keyof typeof OUTCOMES
export const OUTCOME_NAMES: readonly Outcome[] = Object.keys(OUTCOMES).filter(isOutcome)

export function isOutcome(text: string): text is Outcome {
  return Object.hasOwn(OUTCOMES, text)
}

/**
 * Which word counts when several are said of one contact: the first of this list that was said. It is
 * the strict side: connected before a dead number, a dead number before a try in vain, and any try
 * before a permit handed back. A fault of the line stands before the other tries in vain, because it
 * is the one that proves no debtor lost.
 */
export const OUTCOMES_BY_WEIGHT = [
  'answered-debtor',
  'answered-other',
  'answered-unknown',
  'voicemail',
  'not-in-service',
  'technical-failure',
  'busy',
  'no-answer',
  'off',
  'rejected',
  'not-dialled',
] as const satisfies readonly Outcome[]

/** Channels that people mean by one word: "stop calling" means every kind of call. */
const MEDIA: Readonly<Partial<Record<Channel, string>>> = {
  voice_interactive: 'telephone',
  voice_notice: 'telephone',
  private_phone: 'telephone',
  wework: 'chat',
  private_im: 'chat',
}

/** The medium of a channel: `telephone`, `chat`, or the channel itself. */
export function mediumOf(channel: Channel): string {
  return MEDIA[channel] ?? channel
}

/** Any telephone call, over whatever line. `isVoice` knows only the lines a collector should use. */
export function isCall(channel: Channel): boolean {
  return mediumOf(channel) === 'telephone'
}

export function isVoice(channel: Channel): boolean {
  return channel === 'voice_interactive' || channel === 'voice_notice'
}

/** An outcome not yet known counts as connected: the permit has reserved the slot. */
export function isConnected(outcome: Outcome | undefined): boolean {
  return outcome === undefined || OUTCOMES[outcome] === 'connected'
}

/** A number that was tried in vain, or may yet prove to be: reserved on this counter as well. */
export function isUnanswered(outcome: Outcome | undefined): boolean {
  if (outcome === undefined) return true
  return OUTCOMES[outcome] === 'unanswered' || OUTCOMES[outcome] === 'invalid'
}

/** Any try at all: only a permit that was handed back undialled costs nothing. */
export function isDial(outcome: Outcome | undefined): boolean {
  return outcome === undefined || OUTCOMES[outcome] !== 'nothing'
}
