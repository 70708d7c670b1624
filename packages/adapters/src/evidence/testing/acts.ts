import type { ApiKeyId } from '@fencun/app/ports/api-keys'
import { type PolicyChangeId, policyChangeId } from '@fencun/app/ports/policies'
import {
  AGENCY,
  appendTo,
  hold,
  newDebtor,
  newLender,
  permitted,
  SAMPLE_AT,
  sampleApiKey,
  sampleEvent,
  sampleLender,
  sampleLine,
  sampleNote,
  sampleOrg,
  sampleRecord,
  sampleRegistration,
  sampleStaff,
  uniqueId,
} from '@fencun/app/testing/sample-rows'
import type { LeafType } from '@fencun/core/evidence/leaf-types'
import {
  type CaseId,
  contactIdFor,
  type DebtorId,
  type DebtorKey,
  type LenderId,
  orgId,
  type StaffId,
  staffId,
} from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import type { Stores } from '../../stores/open-stores.ts'
import { ACCESS_ACTS } from './access-acts.ts'

/** A lender with one debtor on file, one employee, one proposal and one key. */
export interface ActWorld {
  readonly stores: Stores
  readonly lender: LenderId
  readonly debtor: DebtorKey
  readonly file: CaseId
  readonly staff: StaffId
  readonly proposal: PolicyChangeId
  readonly apiKey: ApiKeyId
}

/** Something that is written, and the leaves that it has to leave. */
export interface Act {
  readonly name: string
  readonly leaves: readonly LeafType[]
  readonly run: (world: ActWorld) => Promise<unknown>
}

const BY = { at: SAMPLE_AT, by: staffId('administrator-1') } as const

export async function actWorld(stores: Stores): Promise<ActWorld> {
  const lender = newLender()
  const debtor = { lender, debtor: newDebtor() }
  const world = { stores, lender, debtor }
  await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
  const file = await register(world, [debtor.debtor])
  const employed = sampleStaff(sampleOrg(lender))
  await stores.directory.addStaff(employed)
  const proposal = await propose(world)
  const key = sampleApiKey(lender)
  await stores.apiKeys.create(key, BY)
  return { ...world, file, staff: employed.staff, proposal, apiKey: key.key }
}

type Bare = Pick<ActWorld, 'stores' | 'lender' | 'debtor'>

async function headOf({ stores, debtor }: Bare) {
  const [head] = await stores.timelines.load([debtor])
  if (head === undefined) throw new Error('one head per key')
  return head
}

async function append(world: Bare, events: Parameters<typeof appendTo>[2], part: object = {}) {
  const one = { ...appendTo(world.debtor, await headOf(world), events), ...part }
  const [result] = await world.stores.timelines.append([one])
  if (result !== 'appended') throw new Error(`the append was ${result}`)
}

async function propose({ stores, lender }: Bare): Promise<PolicyChangeId> {
  const change = policyChangeId(uniqueId())
  const about = { settings: [], effectiveFrom: day(20_900), reason: '收紧' }
  const by = { author: staffId('author'), proposedAt: instant(1_795_000_000_000) }
  await stores.policies.propose({ change, lender, ...about, ...by })
  return change
}

async function register(world: Bare, debtors: readonly DebtorId[]): Promise<CaseId> {
  const keys = debtors.map((debtor) => ({ lender: world.lender, debtor }))
  const heads = await world.stores.timelines.load(keys)
  const known = new Map(
    debtors.map((debtor, index) => {
      const head = heads[index]
      if (head === undefined) throw new Error('one head per key')
      return [debtor, head] as const
    }),
  )
  const registration = sampleRegistration(world.lender, debtors, known)
  const done = await world.stores.placements.register(registration)
  const [first] = registration.cases
  if (done.kind !== 'registered' || first === undefined) throw new Error(`it was ${done.kind}`)
  return first.case
}

const TIMELINES: readonly Act[] = [
  {
    name: 'a permit',
    leaves: ['contact-permitted'],
    run: (world) => append(world, [permitted(world.debtor, uniqueId())]),
  },
  {
    name: 'several events at once',
    leaves: ['hold-placed', 'hold-placed'],
    run: (world) => append(world, [hold('second'), hold('third')]),
  },
  {
    name: 'a record with its note',
    leaves: ['contact-recorded'],
    run: (world) => {
      const { debtor: key } = world
      const record = sampleRecord(key, world.file)
      const { contact, resultCode } = record
      const said = { contact, record: record.record, resultCode }
      const event = sampleEvent({ kind: 'contact-recorded', ...said })
      return append(world, [event], { records: [record] })
    },
  },
  {
    name: 'a hold with a note in words',
    leaves: ['hold-placed'],
    run: (world) => {
      const note = sampleNote(world.file)
      const about = { kind: 'hold', hold: 'noted' } as const
      return append(world, [hold('noted')], { notes: [{ ...note, about }] })
    },
  },
  {
    name: 'the first event of a debtor',
    leaves: ['contact-inbound'],
    run: (world) => {
      const debtor = { lender: world.lender, debtor: newDebtor('77') }
      const contact = contactIdFor(debtor.debtor, uniqueId())
      const { case: id, party, role, channel } = permittedPart(debtor)
      const event = sampleEvent({
        kind: 'contact-inbound',
        contact,
        case: id,
        party,
        role,
        channel,
      })
      return append({ ...world, debtor }, [event])
    },
  },
]

function permittedPart(key: DebtorKey) {
  const event = permitted(key, uniqueId())
  if (event.kind !== 'contact-permitted') throw new Error('it is a permit')
  return event
}

const OFFICE: readonly Act[] = [
  {
    name: 'a placement',
    leaves: [
      'placement-registered',
      'case-placed',
      'case-placed',
      'person-written',
      'person-written',
    ],
    run: (world) => register(world, [newDebtor('01'), newDebtor('f2')]),
  },
  { name: 'a proposal of a policy', leaves: ['policy-proposed'], run: propose },
  {
    name: 'a word on a proposal',
    leaves: ['policy-decided'],
    run: ({ stores, lender, proposal }) =>
      stores.policies.decide(lender, proposal, {
        ...{ by: staffId('other'), at: instant(1_795_000_100_000) },
        ...{ approved: true, note: '同意' },
      }),
  },
  {
    name: 'an agency',
    leaves: ['org-changed'],
    run: ({ stores, lender }) =>
      stores.directory.saveOrg(sampleOrg(lender, { org: AGENCY, kind: 'agency' })),
  },
  {
    name: 'a line',
    leaves: ['line-changed'],
    run: ({ stores, lender }) => stores.directory.saveLine(sampleLine(sampleOrg(lender))),
  },
  {
    name: 'somebody new who leaves again',
    leaves: ['staff-changed', 'staff-changed'],
    run: async ({ stores, lender }) => {
      const one = sampleStaff(sampleOrg(lender))
      await stores.directory.addStaff(one)
      await stores.directory.setStaffActive(lender, one.staff, false)
    },
  },
  {
    name: 'the kind of lender',
    leaves: ['register-changed'],
    run: ({ stores, lender }) => stores.directory.saveLenderType(lender, 'bank'),
  },
  {
    name: "an agency's engagement",
    leaves: ['register-changed'],
    run: ({ stores, lender }) =>
      stores.directory.saveEngagement(lender, {
        ...{ org: orgId(lender), impactAssessedOn: day(20_000) },
        ...{ evaluatedOn: null, subcontracted: false },
      }),
  },
  {
    name: "a person's qualification",
    leaves: ['register-changed'],
    run: ({ stores, lender, staff }) =>
      stores.directory.saveQualification(lender, {
        ...{ staff, trainedOn: day(20_000) },
        ...{ confidentialitySigned: true, suspended: false },
      }),
  },
  {
    name: 'a key that is made',
    leaves: ['api-key-changed'],
    run: ({ stores, lender }) => stores.apiKeys.create(sampleApiKey(lender), BY),
  },
  {
    name: 'a key that is renewed',
    leaves: ['api-key-changed'],
    run: ({ stores, lender, apiKey }) =>
      stores.apiKeys.rotate(lender, apiKey, { ...BY, oldUntil: SAMPLE_AT }),
  },
  {
    name: 'a key that is ended',
    leaves: ['api-key-changed'],
    run: ({ stores, lender, apiKey }) => stores.apiKeys.revoke(lender, apiKey, BY),
  },
  {
    name: 'a notice of holidays',
    leaves: ['calendar-loaded'],
    run: ({ stores }) =>
      stores.directory.saveNotice({
        ...{ year: 2099, source: uniqueId(), publishedOn: day(20_700) },
        rows: [],
      }),
  },
]

/** Everything that the stores of this suite write. */
export const ACTS: readonly Act[] = [...TIMELINES, ...OFFICE, ...ACCESS_ACTS]
