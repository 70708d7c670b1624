import { foldDestruction } from '@fencun/core/destruction/destruction'
import { orgId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { DestructionId, Shredder } from '../ports/destructions.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  ask,
  BANKER,
  codeOf,
  good,
  LENDER,
  LI,
  newWorld,
  place,
  RIVAL,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { appendTo } from '../testing/sample-rows.ts'
import { askDestruction } from './ask-destruction.ts'
import { certificateFile } from './certificate.ts'
import { checkDestruction } from './check-destruction.ts'
import { decideDestruction } from './decide-destruction.ts'
import { beginDestruction, resumeDestructions, runDestruction } from './execute-destruction.ts'
import { handOver, signReceipt } from './hand-over.ts'
import { showDestruction } from './show-destruction.ts'

const ALL = { kind: 'engagement' } as const
const WHOLE = { agency: AGENCY, scope: ALL, basis: '合同第十二条，合作到期' }
const YES = { approved: true, note: '', agencyName: '甲公司' }

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

type Scope = Parameters<typeof askDestruction>[2]['scope']

const asked = async (scope: Scope = ALL): Promise<DestructionId> =>
  good(await askDestruction(world, SUPERVISOR, { ...WHOLE, scope })).destruction
const approved = async (scope: Scope = ALL): Promise<DestructionId> => {
  const id = await asked(scope)
  good(await handOver(world, SUPERVISOR, id))
  good(await signReceipt(world, BANKER, id))
  good(await decideDestruction(world, BANKER, id, YES))
  good(await decideDestruction(world, ADMINISTRATOR, id, YES))
  return id
}
const destroyed = async (scope: Scope = ALL): Promise<DestructionId> => {
  const id = await approved(scope)
  good(await beginDestruction(world, BANKER, id, YES))
  good(await runDestruction(world, { lender: LENDER, destruction: id }))
  return id
}

describe('the receipt', () => {
  it('is signed for what the lender has, and refused for anything else', async () => {
    const id = await asked()
    expect(codeOf(await signReceipt(world, BANKER, id))).toBe('destruction-stage')
    good(await handOver(world, SUPERVISOR, id))
    expect(codeOf(await signReceipt(world, SUPERVISOR, id))).toBe('not-permitted')
    const [head] = await world.timelines.load([{ lender: LENDER, debtor: file.debtor }])
    if (head === undefined) throw new Error('a head')
    const settled = { kind: 'case-closed', case: file.case, why: 'settled' } as const
    const frame = { v: 1, id: 'x', at: world.clock.now(), recordedAt: world.clock.now() } as const
    const actor = { staff: 'system', org: AGENCY } as const
    await world.timelines.append([
      {
        key: { lender: LENDER, debtor: file.debtor },
        expected: head.version,
        events: [{ ...frame, actor, ...settled }],
        state: head.state,
        cases: [{ case: file.case, status: 'settled' }],
      },
    ])
    expect(codeOf(await signReceipt(world, BANKER, id))).toBe('handover-differs')
    expect(good(await showDestruction(world, BANKER, id)).stage).toBe('requested')
    good(await handOver(world, SUPERVISOR, id))
    expect(good(await signReceipt(world, BANKER, id)).stage).toBe('received')
  })
})

describe('approval', () => {
  it('takes two people of the lender who type the agency’s name', async () => {
    const id = await asked()
    good(await handOver(world, SUPERVISOR, id))
    good(await signReceipt(world, BANKER, id))
    const misspelt = { ...YES, agencyName: '乙公司' }
    expect(codeOf(await decideDestruction(world, BANKER, id, misspelt))).toBe('request-invalid')
    expect(codeOf(await decideDestruction(world, SUPERVISOR, id, YES))).toBe('not-permitted')
    expect(good(await decideDestruction(world, BANKER, id, YES)).stage).toBe('approved-once')
    expect(codeOf(await decideDestruction(world, BANKER, id, YES))).toBe('second-person-needed')
    expect(codeOf(await beginDestruction(world, BANKER, id, YES))).toBe('destruction-stage')
    expect(good(await decideDestruction(world, ADMINISTRATOR, id, YES)).stage).toBe('approved')
    expect(codeOf(await beginDestruction(world, BANKER, id, misspelt))).toBe('request-invalid')
  })

  it('may be refused with a reason, and then nothing happens any more', async () => {
    const id = await asked()
    const no = { approved: false, note: ' ', agencyName: '' }
    expect(codeOf(await decideDestruction(world, BANKER, id, no))).toBe('request-invalid')
    good(await decideDestruction(world, BANKER, id, { ...no, note: '尚有诉讼' }))
    expect(codeOf(await handOver(world, SUPERVISOR, id))).toBe('destruction-stage')
  })
})

describe('execution', () => {
  it('closes the agency out, brings its cases home, and leaves the lender everything', async () => {
    const id = await destroyed()
    const view = good(await showDestruction(world, BANKER, id))
    expect(view.stage).toBe('executed')
    const key = { lender: LENDER, debtor: file.debtor }
    const [agencys] = await world.people.of([key], { org: AGENCY })
    const [lenders] = await world.people.of([key], 'lender')
    expect(agencys).toMatchObject({ people: [], keyDestroyed: true })
    expect(lenders?.people.length).toBeGreaterThan(0)
    expect((await world.cases.find(LENDER, file.case))?.handler).toBe(orgId('bank'))
    expect((await stateOf(world, file)).cases[file.case]).toMatchObject({ handler: 'bank' })
    const staff = await world.directory.staff(LENDER)
    expect(staff.filter(({ org, active }) => org === AGENCY && active)).toEqual([])
    expect(staff.filter(({ org, active }) => org === RIVAL && active).length).toBe(2)
    const org = (await world.directory.orgs(LENDER)).find((one) => one.org === AGENCY)
    expect(org?.listed).toBe(false)
    expect(codeOf(await ask(world, file))).not.toBe('no failure')
  })

  it('brings a settled case home as a settled one', async () => {
    const key = { lender: LENDER, debtor: file.debtor }
    const [head] = await world.timelines.load([key])
    if (head === undefined) throw new Error('a head')
    const [at, actor] = [world.clock.now(), { staff: 'system', org: AGENCY } as const]
    const frame = { v: 1, id: 'x', at, recordedAt: at, actor } as const
    const closed = { ...frame, kind: 'case-closed', case: file.case, why: 'settled' } as const
    const cases = [{ case: file.case, status: 'settled' as const }]
    await world.timelines.append([{ ...appendTo(key, head, [closed]), cases }])
    await destroyed()
    const home = { handler: 'bank', status: 'settled' }
    expect((await stateOf(world, file)).cases[file.case]).toMatchObject(home)
    expect(await world.cases.find(LENDER, file.case)).toMatchObject(home)
  })

  it('spares whoever is held since the request, and whoever was not handed over', async () => {
    await place(world, [LI])
    const id = await approved()
    good(await placeHold(world, BANKER, { case: file.case, reason: 'complaint' }))
    await place(world, [['A7', '2026-11-02', '10', '钱六', '110101199003071874', '13700002222']])
    good(await beginDestruction(world, BANKER, id, YES))
    good(await runDestruction(world, { lender: LENDER, destruction: id }))
    const { kept, counts } = good(await showDestruction(world, BANKER, id))
    expect(kept.map(({ reasons }) => reasons.join()).toSorted()).toEqual([
      'complaint',
      'not-handed-over',
    ])
    expect(counts).toMatchObject({ debtors: 3, kept: 2 })
  })

  it('goes on where it was cut off, whichever step that was', async () => {
    const steps: readonly (keyof Shredder)[] = [
      ...(['keep', 'index', 'wraps', 'copies', 'oldKeys', 'sum'] as const),
    ]
    const id = await approved()
    good(await beginDestruction(world, BANKER, id, YES))
    const key = { lender: LENDER, destruction: id }
    for (const step of steps) {
      const { shredder } = world.keeping
      const broken = {
        ...shredder,
        [step]: async () => {
          await shredder[step](key, AGENCY)
          throw new Error('killed')
        },
      }
      const deps = { ...world, keeping: { ...world.keeping, shredder: broken } }
      await expect(runDestruction(deps, key)).rejects.toThrow('killed')
    }
    expect(await resumeDestructions(world)).toEqual([key])
    expect(await resumeDestructions(world)).toEqual([])
    const found = await world.keeping.destructions.find(key)
    expect(foldDestruction(LENDER, found?.acts ?? []).stage).toBe('executed')
  })

  it('is done once by two that run at the same time', async () => {
    const id = await approved()
    good(await beginDestruction(world, BANKER, id, YES))
    const key = { lender: LENDER, destruction: id }
    const both = await Promise.all([runDestruction(world, key), runDestruction(world, key)])
    expect(both.map((one) => good(one).stage)).toEqual(['executed', 'executed'])
    const acts = (await world.keeping.destructions.find(key))?.acts ?? []
    expect(acts.filter(({ kind }) => kind === 'step-done').length).toBe(9)
    expect(acts.filter(({ kind }) => kind === 'executed').length).toBe(1)
  })
})

describe('the certificate', () => {
  it('follows a check that found nothing left, and names who, what and until when', async () => {
    const id = await destroyed()
    expect(codeOf(await certificateFile(world, BANKER, id))).toBe('destruction-stage')
    expect(codeOf(await checkDestruction(world, SUPERVISOR, id, { canaries: [] }))).toBe(
      'not-permitted',
    )
    const words = { canaries: ['王小明', '王小明', ' '] }
    expect(good(await checkDestruction(world, ADMINISTRATOR, id, words)).stage).toBe('verified')
    const bytes = good(await certificateFile(world, BANKER, id))
    const text = Buffer.from(bytes).toString('utf8')
    for (const word of ['甲公司', '样本银行', 'name of banker-1', 'name of administrator-1']) {
      expect(text).toContain(word)
    }
    expect(text).toContain('2026-12-23')
    expect(text).not.toContain('王小明')
  })

  const certified = async (scope: Scope): Promise<string> => {
    const id = await destroyed(scope)
    good(await checkDestruction(world, BANKER, id, { canaries: [] }))
    return Buffer.from(good(await certificateFile(world, BANKER, id))).toString('utf8')
  }

  it('claims accounts and API keys where the whole engagement ended', async () => {
    const text = await certified(ALL)
    expect(text).toContain('accounts, API keys and exports')
    expect(text).not.toContain('stay in use')
  })

  it('says that accounts and API keys stay where only some placements ended', async () => {
    const placements = (await world.placements.list(LENDER, 10)).map(({ placement }) => placement)
    const text = await certified({ kind: 'placements', placements })
    expect(text).toContain('1 个批次 · 1 placement"')
    expect(text).toContain('accounts and API keys stay in use')
    const staff = await world.directory.staff(LENDER)
    expect(staff.filter(({ org, active }) => org === AGENCY && active)).not.toEqual([])
  })

  it('is not given when the agency can still read one', async () => {
    const id = await destroyed()
    const { verifier } = world.keeping
    const leaky: typeof verifier = {
      ...verifier,
      check: async (...args) => ({ ...(await verifier.check(...args)), readAsAgency: 1 }),
    }
    const deps = { ...world, keeping: { ...world.keeping, verifier: leaky } }
    const checked = good(await checkDestruction(deps, BANKER, id, { canaries: [] }))
    expect(checked.stage).toBe('executed')
    expect(codeOf(await certificateFile(world, BANKER, id))).toBe('destruction-stage')
  })

  it('stands until the last backup has died, and says so afterwards', async () => {
    const id = await destroyed()
    good(await checkDestruction(world, BANKER, id, { canaries: [] }))
    expect(good(await showDestruction(world, BANKER, id)).stage).toBe('verified')
    world.clock.set(plusMs(world.clock.now(), 36 * 86_400_000))
    expect(good(await showDestruction(world, BANKER, id)).stage).toBe('backups-expired')
    expect(codeOf(await certificateFile(world, BANKER, id))).toBe('no failure')
  })
})
