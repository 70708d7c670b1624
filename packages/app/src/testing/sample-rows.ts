import { personalName, personalPhone, personalText } from '@fencun/core/identity/personal'
import {
  type CaseId,
  caseIdFor,
  contactIdFor,
  type DebtorId,
  type DebtorKey,
  debtorId,
  type LenderId,
  lenderId,
  lineId,
  orgId,
  partyId,
  placementId,
  pointId,
  staffId,
} from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import { beijingInstant, day } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import type { EventBody, TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { apiKeyId, type NewApiKey } from '../ports/api-keys.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Lender, Line, Org, Staff } from '../ports/directory-store.ts'
import type { ContactPoint, Person } from '../ports/people-store.ts'
import type { Placement, Registration } from '../ports/placement-store.ts'
import type {
  ContactRecord,
  TimelineAppend,
  TimelineHead,
  WrittenNote,
} from '../ports/timeline-store.ts'

/** Rows for the contract suites: whole, and different wherever a mix-up could hide. */

/** 2026-11-18 10:00 in Beijing. */
export const SAMPLE_AT = beijingInstant(day(20_775), 10 * 60)
export const AGENCY = orgId('agency-1')

/** Counts over the whole run, so that tests that share a database do not meet. */
let count = 0

export function uniqueId(): string {
  count += 1
  return `01930000-0000-7000-8000-${String(count).padStart(12, '0')}`
}

/** A tenant that no other test uses. */
export function newLender(): LenderId {
  return lenderId(`lender-${uniqueId()}`)
}

/** A debtor in the given bucket, two hexadecimal digits. */
export function newDebtor(bucket = 'a7'): DebtorId {
  return debtorId(`${bucket}${uniqueId().slice(2)}`)
}

export function sampleEvent(body: EventBody, minute = 0): TimelineEvent {
  const at = plusMs(SAMPLE_AT, minute * 60_000)
  const actor = { staff: staffId('collector-1'), org: AGENCY }
  return { v: 1, id: uniqueId(), at, recordedAt: plusMs(at, 1), actor, ...body }
}

export function hold(name: string, minute = 0): TimelineEvent {
  return sampleEvent(
    { kind: 'hold-placed', hold: name, reason: 'dispute', origin: 'lender-note:备注1' },
    minute,
  )
}

/** A permit with a decision that has findings, so that nested values are seen to survive. */
export function permitted(key: DebtorKey, request: string, minute = 0): TimelineEvent {
  return sampleEvent(
    {
      kind: 'contact-permitted',
      contact: contactIdFor(key.debtor, uniqueId()),
      startBy: plusMs(SAMPLE_AT, minute * 60_000 + 60_000),
      request,
      case: caseIdFor(key.debtor, uniqueId()),
      point: pointId('point-1'),
      party: partyId('party-1'),
      role: 'debtor',
      channel: 'voice_interactive',
      purpose: 'interactive',
      line: null,
      decision: {
        outcome: 'ALLOW',
        at: plusMs(SAMPLE_AT, minute * 60_000),
        findings: [
          {
            rule: 'cap.connected',
            reason: 'near-cap',
            verdict: 'ALLOW',
            measured: { longestFirst: 2, beta: '二', alpha: true },
            limit: { callsMax: 3 },
            layer: 'standard',
            sources: [{ instrument: 'sample', clause: null, grade: 'C' }],
          },
        ],
        obligations: ['record'],
        nextPermittedAt: null,
        packHash: 'pack',
        policy: 'std@1',
      },
    },
    minute,
  )
}

/** The append that a well-behaved caller makes: the state is folded on from the head. */
export function appendTo(
  key: DebtorKey,
  head: TimelineHead,
  events: readonly TimelineEvent[],
): TimelineAppend {
  return { key, expected: head.version, events, state: events.reduce(applyEvent, head.state) }
}

export function sampleRecord(key: DebtorKey, id: CaseId): ContactRecord {
  return {
    record: uniqueId(),
    contact: contactIdFor(key.debtor, uniqueId()),
    case: id,
    staff: staffId('collector-1'),
    at: SAMPLE_AT,
    resultCode: 'PTP',
    note: personalText('说下周三还 500 元，联系王小明本人'),
    nextStepAt: plusMs(SAMPLE_AT, 7 * 86_400_000),
  }
}

export function sampleNote(id: CaseId, part: Partial<WrittenNote> = {}): WrittenNote {
  return {
    note: uniqueId(),
    case: id,
    about: { kind: 'lender-column', header: '备注1' },
    text: personalText('客户之妻来电投诉，联系人张试样'),
    ...part,
  }
}

export function samplePlacement(lender: LenderId): Placement {
  const placement = placementId(uniqueId())
  return {
    placement,
    lender,
    handler: AGENCY,
    fileName: '委案 2026-11.xlsx',
    fileHash: `hash-of-${placement}`,
    registeredAt: SAMPLE_AT,
    registeredBy: staffId('supervisor-1'),
    cases: 1,
    rejected: 2,
    placedAmountFen: fen(123_456_789_012_345_678n),
  }
}

export function sampleCase(
  placement: Placement,
  debtor: DebtorId,
  part: Partial<CaseFile> = {},
): CaseFile {
  const id = caseIdFor(debtor, uniqueId())
  return {
    case: id,
    lender: placement.lender,
    debtor,
    placement: placement.placement,
    caseNumber: `N-${id}`,
    handler: placement.handler,
    collector: null,
    status: 'open',
    product: '信用卡',
    hand: '1',
    stage: 'M3',
    overdueDays: 95,
    placedOn: day(20_775),
    recallOn: day(20_865),
    placedAmountFen: fen(150_000n),
    principalFen: fen(140_000n),
    interestFen: fen(9_000n),
    penaltyFen: null,
    feeFen: fen(1_000n),
    nextStepAt: null,
    lastContactAt: null,
    ...part,
  }
}

export function samplePerson(debtor: DebtorId, part: Partial<Person> = {}): Person {
  return {
    party: partyId(uniqueId()),
    debtor,
    role: 'debtor',
    name: personalName('欧阳试样'),
    idNumber: null,
    relation: null,
    ...part,
  }
}

export function samplePoint(person: Person, part: Partial<ContactPoint> = {}): ContactPoint {
  return {
    point: pointId(uniqueId()),
    party: person.party,
    debtor: person.debtor,
    kind: 'mobile',
    label: '本人手机',
    source: 'contract',
    value: personalPhone('13800001234'),
    ...part,
  }
}

export function sampleLender(lender: LenderId): Lender {
  return { lender, name: '样例银行', profile: 'std', demonstration: false }
}

/** The lender's own organisation. */
export function sampleOrg(lender: LenderId, part: Partial<Org> = {}): Org {
  const own = { org: orgId(lender), lender, kind: 'lender', name: '样例银行' } as const
  return { ...own, listed: true, contractUntil: null, ...part }
}

export function sampleStaff(org: Org, part: Partial<Staff> = {}): Staff {
  return {
    staff: staffId(uniqueId()),
    lender: org.lender,
    org: org.org,
    role: 'collector',
    name: '李试样',
    account: `account-${uniqueId()}`,
    active: true,
    ...part,
  }
}

export function sampleLine({ lender, org }: Org): Line {
  const line = lineId(uniqueId())
  return { line, lender, org, label: '一号座席', recorded: true, recorderUp: true }
}

export function sampleApiKey(lender: LenderId, part: Partial<NewApiKey> = {}): NewApiKey {
  return {
    key: apiKeyId(uniqueId()),
    lender,
    org: orgId(lender),
    name: '外呼平台',
    scopes: ['contacts:request', 'contacts:report'],
    requestsPerMinute: 600,
    expiresAt: plusMs(SAMPLE_AT, 90 * 86_400_000),
    ...part,
  }
}

/** A placement of whole cases: one debtor each, with one person and one number. */
export function sampleRegistration(
  lender: LenderId,
  debtors: readonly DebtorId[],
  heads: ReadonlyMap<DebtorId, TimelineHead>,
  part: (index: number) => Partial<CaseFile> = () => ({}),
): Registration {
  const placement = { ...samplePlacement(lender), cases: debtors.length }
  const cases = debtors.map((debtor, index) => sampleCase(placement, debtor, part(index)))
  const people = debtors.map((debtor) => samplePerson(debtor))
  const timelines = cases.map((file) => {
    const head = heads.get(file.debtor)
    if (head === undefined) throw new Error('every debtor was loaded')
    const placed = sampleEvent({
      kind: 'case-placed',
      case: file.case,
      placement: file.placement,
      handler: file.handler,
    })
    return appendTo({ lender, debtor: file.debtor }, head, [placed])
  })
  return { placement, cases, people, points: people.map((one) => samplePoint(one)), timelines }
}
