import { caseId, contactId, lineId, partyId, pointId } from '../ids.ts'
import { CHANNELS, OUTCOME_NAMES, PURPOSES, TARGET_ROLES } from './contact.ts'
import type { ContactAsked, EventBody } from './event.ts'
import type { ContactEvent } from './fold-contact.ts'
import { decisionOf } from './parse-decision.ts'
import { declarationOf } from './parse-declared.ts'
import { keptFactsOf } from './parse-facts.ts'
import { type Fields, instantOf, oneOf, orNull, textOf, wholeOf } from './read-value.ts'

type Body<Kind extends EventBody['kind']> = Extract<EventBody, { kind: Kind }>

/** A reader for the body of each kind of event about one contact. */
export const CONTACT_BODIES: {
  readonly [Kind in ContactEvent['kind']]: (at: Fields) => Body<Kind>
} = {
  'contact-permitted': (at) => ({
    kind: 'contact-permitted',
    contact: contactId(textOf(at.take('contact'))),
    startBy: instantOf(at.take('startBy')),
    ...askedOf(at),
  }),
  'contact-withheld': (at) => ({ kind: 'contact-withheld', ...askedOf(at) }),
  'contact-started': ({ take }) => ({
    kind: 'contact-started',
    contact: contactId(textOf(take('contact'))),
  }),
  'contact-ended': ({ take, find }) => {
    const talkSec = find('talkSec')
    return {
      kind: 'contact-ended',
      contact: contactId(textOf(take('contact'))),
      outcome: oneOf(take('outcome'), OUTCOME_NAMES),
      ...(talkSec && { talkSec: wholeOf(talkSec) }),
    }
  },
  'contact-inbound': ({ take }) => ({
    kind: 'contact-inbound',
    contact: contactId(textOf(take('contact'))),
    case: caseId(textOf(take('case'))),
    party: partyId(textOf(take('party'))),
    role: oneOf(take('role'), TARGET_ROLES),
    channel: oneOf(take('channel'), CHANNELS),
  }),
  'contact-misdirected': ({ take }) => ({
    kind: 'contact-misdirected',
    contact: contactId(textOf(take('contact'))),
    evidence: textOf(take('evidence')),
  }),
  'contact-recorded': ({ take, find }) => {
    const nextStepAt = find('nextStepAt')
    return {
      kind: 'contact-recorded',
      contact: contactId(textOf(take('contact'))),
      record: textOf(take('record')),
      resultCode: textOf(take('resultCode')),
      ...(nextStepAt && { nextStepAt: instantOf(nextStepAt) }),
    }
  },
}

function askedOf(at: Fields): ContactAsked {
  const { take, find } = at
  const facts = find('facts')
  return {
    ...declarationOf(at),
    ...(facts && { facts: keptFactsOf(facts) }),
    request: textOf(take('request')),
    case: caseId(textOf(take('case'))),
    point: pointId(textOf(take('point'))),
    party: partyId(textOf(take('party'))),
    role: oneOf(take('role'), TARGET_ROLES),
    channel: oneOf(take('channel'), CHANNELS),
    purpose: oneOf(take('purpose'), PURPOSES),
    line: orNull(take('line'), (line) => lineId(textOf(line))),
    decision: decisionOf(take('decision')),
  }
}
