import type { ContactRequest } from '@fencun/core/gate/request'
import { caseId, contactId, lineId, orgId, partyId, pointId, staffId } from '@fencun/core/ids'
import { beijingDay, plusDays } from '@fencun/core/time/beijing'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import { CHANNELS, OUTCOME_NAMES } from '@fencun/core/timeline/contact'
import {
  type EventActor,
  type EventBody,
  GUARANTEE_KINDS,
  HARDSHIP_FLAGS,
  HOLD_REASONS,
  LOSS_PROOFS,
  POINT_SOURCES,
  type TimelineEvent,
} from '@fencun/core/timeline/event'
import { dayBefore, instantBefore } from './moments.ts'
import type { Random } from './random.ts'

interface Drawing {
  readonly random: Random
  readonly request: ContactRequest
  readonly at: Instant
  /** Rules that may ask a person. */
  readonly reviews: readonly string[]
  /** Names the draw, so that two contacts are two. */
  readonly nth: number
}

/** Events that no example has words for: odd orders, doubles, second words on one thing. */
export function drawn(drawing: Drawing): readonly TimelineEvent[] {
  const { random, at, nth } = drawing
  const kind = random.pick(KINDS)
  return kind(drawing).map((body, i): TimelineEvent => {
    const when = instantBefore(random, at)
    const staff = random.pick<EventActor['staff']>([COLLECTOR, SUPERVISOR, 'system'])
    const actor = { staff, org: orgId(random.pick(['lender', 'agency-a', 'agency-b'])) }
    return { v: 1, id: `drawn-${nth}-${i}`, at: when, recordedAt: when, actor, ...body }
  })
}

const COLLECTOR = staffId('collector-1')
const SUPERVISOR = staffId('supervisor-1')

type Draw = (drawing: Drawing) => readonly EventBody[]

const KINDS: readonly Draw[] = [
  held,
  called,
  called,
  called,
  agreed,
  agreed,
  reviewed,
  reviewed,
  refused,
  pointed,
  other,
  other,
  known,
]

function held({ random }: Drawing): readonly EventBody[] {
  const reason = random.pick(HOLD_REASONS)
  const hold = random.pick([`hold-${reason}`, 'hold-x'])
  const released: EventBody = { kind: 'hold-released', hold, evidence: 'letter-1' }
  const placed: EventBody = { kind: 'hold-placed', hold, reason, origin: 'drawn' }
  return random.pick([[placed], [released], [placed, released]])
}

function called({ random, request, at, nth }: Drawing): readonly EventBody[] {
  const contact = contactId(`drawn-${nth}`)
  const { party, role } = request
  const id = random.pick([request.case, caseId('case-2')])
  const channel = random.pick([...CHANNELS, 'voice_interactive', 'voice_notice', 'visit'])
  if (random.chance(0.1))
    return [{ kind: 'contact-inbound', contact, case: id, party, role, channel }]
  const point = request.point ?? pointId('target-number')
  const startBy = plusMs(at, 60_000)
  const permitted: EventBody = {
    ...{ kind: 'contact-permitted', contact, request: 'drawn', case: id, startBy, channel },
    ...{ point: random.pick([point, pointId('other-number')]), purpose: 'interactive' },
    ...{ party, role: random.pick([role, 'debtor']), line: lineId('line-1') },
    decision: {
      ...{ outcome: 'ALLOW', at, findings: [], obligations: [], nextPermittedAt: at },
      ...{ packHash: 'drawn', policy: 'drawn' },
    },
  }
  const ended = (): EventBody => {
    return { kind: 'contact-ended', contact, outcome: random.pick(OUTCOME_NAMES) }
  }
  const started: EventBody = { kind: 'contact-started', contact }
  const astray: EventBody = { kind: 'contact-misdirected', contact, evidence: 'recording-9' }
  return [
    permitted,
    ...(random.chance(0.5) ? [started] : []),
    ...(random.chance(0.8) ? [ended()] : []),
    ...(random.chance(0.2) ? [ended()] : []),
    ...(random.chance(0.1) ? [astray] : []),
  ]
}

function agreed({ random, at }: Drawing): readonly EventBody[] {
  const agreement = random.pick(['a-1', 'a-2', 'a-3'])
  const from = random.pick([0, 360, 480, 540, 1080, 1260, 1320, random.below(1440)])
  const until = random.pick([480, 540, 720, 1200, 1260, 1320, 1350, 1440, 1 + random.below(1440)])
  const made: EventBody = {
    kind: 'agreement-made',
    agreement,
    widens: random.chance(0.5),
    ...(random.chance(0.7) && { window: { from, until } }),
    ...(random.chance(0.5) && { callsPerDayMax: random.below(7) }),
    ...(random.chance(0.2) && { channels: [random.pick(CHANNELS), 'voice_interactive'] }),
    until: plusMs(at, random.pick([-1, 0, 1, 60_000, 3_600_000, 86_400_000, 30 * 86_400_000])),
    evidence: random.pick([null, '', 'recording-1', 'recording-1', 'recording-1']),
  }
  return random.chance(0.2) ? [made, { kind: 'agreement-revoked', agreement }] : [made]
}

function reviewed({ random, request, at, reviews }: Drawing): readonly EventBody[] {
  return [
    {
      kind: 'review-decided',
      review: random.pick(['review-1', 'review-2', 'review-3']),
      rule: random.pick(reviews),
      party: random.pick([request.party, request.party, partyId('another')]),
      allows: random.chance(0.8),
      until: plusMs(at, random.pick([0, 1, 60_000, 86_400_000, 86_400_000])),
      evidence: 'note-1',
    },
  ]
}

function refused({ random, request }: Drawing): readonly EventBody[] {
  const refusal = random.pick(['r-1', 'r-2', 'wish-windows'])
  const from = random.pick([0, 480, 720, 1320])
  const windows = [{ from, until: random.pick([480, 600, 840, 1320, 1440]) }]
  const said: EventBody = {
    kind: 'refusal-recorded',
    refusal,
    party: random.pick([request.party, partyId('debtor'), partyId('contact')]),
    role: random.pick([request.role, 'debtor', 'contact', 'unrelated', 'guarantor']),
    scope: random.pick([
      { kind: 'for-ever' },
      { kind: 'windows', windows },
      { kind: 'windows', windows },
      { kind: 'channel', channel: random.pick(CHANNELS) },
      { kind: 'channel', channel: request.channel },
    ]),
  }
  const evidence = random.pick(['', 'recording-3'])
  return random.chance(0.3) ? [said, { kind: 'refusal-withdrawn', refusal, evidence }] : [said]
}

function pointed({ random, request }: Drawing): readonly EventBody[] {
  const point = random.pick([request.point ?? pointId('x'), pointId('reserved-1'), pointId('x')])
  const added: EventBody = {
    ...{ kind: 'point-added', point, pointKind: 'mobile', reserved: random.chance(0.6) },
    party: random.pick([request.party, partyId('debtor'), partyId('contact')]),
    role: random.pick([request.role, 'debtor', 'contact']),
    source: random.pick(POINT_SOURCES),
    numberKey: random.pick(['key-target', 'key-other', 'key-x']),
  }
  const why = random.pick(['not-in-service', 'not-in-service', 'wrong-person', 'withdrawn'])
  const struck: EventBody = { kind: 'point-invalidated', point, why }
  return random.pick([[added], [added], [struck], [added, struck]])
}

function other({ random, request, at }: Drawing): readonly EventBody[] {
  const flag = random.pick(HARDSHIP_FLAGS)
  return [
    random.pick<EventBody>([
      { kind: 'hardship-flagged', flag, origin: 'drawn' },
      { kind: 'hardship-cleared', flag, evidence: 'letter-1' },
      {
        kind: 'notice-delivered',
        org: orgId(random.pick(['agency-a', 'agency-b'])),
        evidence: 'l',
      },
      { kind: 'debtor-lost', proof: random.pick(LOSS_PROOFS), day: dayBefore(random, at) },
      { kind: 'case-closed', case: request.case, why: random.pick(['settled', 'returned']) },
      {
        ...{ kind: 'calls-carried', transfer: random.pick(['t-1', 't-2']), case: request.case },
        ...{
          day: random.pick([beijingDay(at), dayBefore(random, at)]),
          connected: random.below(4),
        },
        ...{ dials: random.below(11), unanswered: { 'key-target': random.below(7) } },
      },
    ]),
  ]
}

function known({ random, request, at }: Drawing): readonly EventBody[] {
  const party = random.pick([request.party, request.party, partyId('another')])
  const until = plusMs(at, random.pick([-1, 0, 1, 86_400_000]))
  const today = beijingDay(at)
  return [
    random.pick<EventBody>([
      { kind: 'callback-asked', party, until, evidence: 'recording-5' },
      { kind: 'party-flagged', party, flag: 'sensitive' },
      {
        ...{ kind: 'guarantee-recorded', guarantee: random.pick(['g-1', 'g-2']), party },
        ...{ case: request.case, guaranteeKind: random.pick(GUARANTEE_KINDS) },
        periodUntil: random.pick([null, plusDays(today, random.pick([-1, 0, 1, 29, 30, 31]))]),
        ...{ signed: random.chance(0.8), claimedInTime: random.chance(0.3) },
        ...{ enforcedFirst: random.chance(0.4), evidence: 'contract-2' },
      },
    ]),
  ]
}

/** Both lists in order of time; what is drawn comes after what was staged at the same instant. */
export function together(
  staged: readonly TimelineEvent[],
  more: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  return [...staged, ...more].toSorted((a, b) => a.at - b.at)
}
