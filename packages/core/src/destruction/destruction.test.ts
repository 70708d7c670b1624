import { describe, expect, it } from 'vitest'
import { lenderId, orgId, staffId } from '../ids.ts'
import { beijingDay, type Day, formatDay, plusDays } from '../time/beijing.ts'
import { type Instant, parseInstant, plusMs } from '../time/instant.ts'
import {
  DESTRUCTION_STEPS,
  type DestructionAct,
  type DestructionActBody,
  type DestructionCheck,
} from './act.ts'
import {
  backupsUntil,
  type Destruction,
  foldDestruction,
  isClean,
  nextStep,
  stageAt,
  withAct,
} from './destruction.ts'

const LENDER = lenderId('bank')
const [OWN, AGENCY, RIVAL] = [orgId('bank'), orgId('agency'), orgId('rival')]
const AT = parseInstant('2026-11-30T10:00:00+08:00') ?? plusMs(0 as Instant, 0)

const by = (body: DestructionActBody, who: string, org = OWN): DestructionAct => ({
  ...body,
  at: AT,
  by: who === 'system' ? 'system' : staffId(who),
  org,
})
const counts = { debtors: 2, cases: 3, kept: 1 }
const asked = by(
  {
    kind: 'asked',
    agency: AGENCY,
    scope: { kind: 'engagement' },
    basis: '合同到期',
    counts,
    keeping: { due: 0, running: 2, open: 0, until: null },
  },
  'supervisor-a',
  AGENCY,
)
const handed = by({ kind: 'handed-over', cases: 3, root: 'aa' }, 'supervisor-a', AGENCY)
const receivedWith = (root: string) => by({ kind: 'received', cases: 3, root }, 'clerk')
const received = receivedWith('aa')
const yes = (who: string) => by({ kind: 'approved', note: '' }, who)
const begun = by({ kind: 'begun', backupDays: 35 }, 'first')
const UNTIL = plusDays(beijingDay(AT), 35)
const steps = DESTRUCTION_STEPS.map((step) => by({ kind: 'step-done', step, done: 1 }, 'system'))
const executedUntil = (until: Day | null) =>
  by({ kind: 'executed', counts, root: 'bb', keys: ['k1'], backupsUntil: until }, 'system')
const executed = executedUntil(UNTIL)
const CLEAN: DestructionCheck = {
  ...{ sample: 2, readAsAgency: 0, readAsLender: 2, oldWraps: 2, keysTried: 4, wrapsOpened: 0 },
  ...{ remains: 0, canaries: 3, foundIn: [] },
}
const checked = (check: DestructionCheck) => by({ kind: 'checked', check, checkpoint: null }, 'x')

const WHOLE = [
  ...[asked, handed, received, yes('first'), yes('second'), begun, ...steps, executed],
  checked(CLEAN),
]
const after = (n: number): Destruction => foldDestruction(LENDER, WHOLE.slice(0, n))
const codeOf = (state: Destruction, act: DestructionAct): string => {
  const next = withAct(LENDER, state, act)
  return next.ok ? 'taken' : next.error.code
}

describe('a destruction', () => {
  it('goes from request to check, one stage after the other', () => {
    const stages = [1, 2, 3, 4, 5, 6, 15, 16, 17].map((n) => after(n).stage)
    expect(stages).toEqual([
      ...['requested', 'handed-over', 'received', 'approved-once', 'approved', 'executing'],
      ...['executing', 'executed', 'verified'],
    ])
  })

  it('takes no act out of its turn', () => {
    for (let n = 1; n < WHOLE.length; n += 1) {
      const next = WHOLE[n]
      for (const act of WHOLE) {
        const again = act.kind === 'handed-over' && n === 2
        const recheck = act.kind === 'checked' && n === 16
        const approval = act.kind === 'approved' && next?.kind === 'approved'
        if (act === next || again || recheck || approval) continue
        expect(codeOf(after(n), act), `${act.kind} after ${n}`).toBe('destruction-stage')
      }
    }
  })

  it('needs two people of the lender, neither of whom asked', () => {
    const lendersOwn = { ...asked, by: staffId('first'), org: OWN }
    const own = foldDestruction(LENDER, [lendersOwn, handed, received])
    expect(codeOf(own, yes('first'))).toBe('second-person-needed')
    expect(codeOf(own, yes('second'))).toBe('taken')
    expect(codeOf(after(4), yes('first'))).toBe('second-person-needed')
    expect(codeOf(after(4), yes('second'))).toBe('taken')
    expect(codeOf(after(3), { ...yes('agent'), org: AGENCY })).toBe('not-permitted')
    expect(codeOf(after(5), { ...begun, org: AGENCY })).toBe('not-permitted')
  })

  it('is received only for the very record that was handed over', () => {
    expect(codeOf(after(2), receivedWith('ab'))).toBe('handover-differs')
    expect(codeOf(after(2), { ...received, org: AGENCY })).toBe('not-permitted')
    const faulty = by({ kind: 'handover-faulty', faults: 2 }, 'clerk')
    const back = foldDestruction(LENDER, [asked, handed, faulty])
    expect(back).toMatchObject({ stage: 'requested', handedOver: null })
    expect(codeOf(back, handed)).toBe('taken')
  })

  it('is nobody else’s to hand over or withdraw', () => {
    const withdrawn = by({ kind: 'withdrawn', reason: '误报' }, 'supervisor-a', AGENCY)
    expect(codeOf(after(1), { ...handed, org: RIVAL })).toBe('not-permitted')
    expect(codeOf(after(1), { ...handed, org: OWN })).toBe('taken')
    expect(codeOf(after(4), { ...withdrawn, org: RIVAL })).toBe('not-permitted')
    expect(codeOf(after(4), withdrawn)).toBe('taken')
    expect(codeOf(after(5), withdrawn)).toBe('destruction-stage')
  })

  it('can be refused until it has begun, and is over then', () => {
    const refused = by({ kind: 'refused', reason: '尚有诉讼' }, 'second')
    for (const n of [1, 2, 3, 4, 5]) expect(codeOf(after(n), refused)).toBe('taken')
    expect(codeOf(after(6), refused)).toBe('destruction-stage')
    const over = foldDestruction(LENDER, [asked, refused])
    expect(over.ended).toEqual(refused)
    for (const act of WHOLE) expect(codeOf(over, act)).toBe('destruction-stage')
  })

  it('does its steps in their order, each once', () => {
    expect(nextStep(after(6))).toBe('list')
    expect(nextStep(after(7))).toBe('access')
    expect(codeOf(after(6), steps[1] ?? asked)).toBe('destruction-stage')
    expect(codeOf(after(7), steps[0] ?? asked)).toBe('destruction-stage')
    expect(nextStep(after(15))).toBeUndefined()
  })

  it('is verified only when nothing is left at the agency and everything with the lender', () => {
    const faults: readonly Partial<DestructionCheck>[] = [
      { readAsAgency: 1 },
      { readAsLender: 1 },
      { wrapsOpened: 1 },
      { remains: 1 },
      { foundIn: ['person'] },
    ]
    for (const fault of faults) {
      const check = { ...CLEAN, ...fault }
      expect(isClean(check)).toBe(false)
      expect(foldDestruction(LENDER, [...WHOLE.slice(0, 16), checked(check)]).stage).toBe(
        'executed',
      )
    }
    expect(isClean(CLEAN)).toBe(true)
  })

  it('waits for the last backup: 35 days after the keys died, to the end of the day', () => {
    expect(backupsUntil(after(15))).toBeNull()
    const done = after(17)
    const until = backupsUntil(done)
    expect(typeof until === 'number' ? formatDay(until) : until).toBe('2027-01-04')
    const at = (text: string) => stageAt(done, parseInstant(text) ?? AT)
    expect(at('2027-01-04T23:59:59+08:00')).toBe('verified')
    expect(at('2027-01-05T00:00:00+08:00')).toBe('backups-expired')
    const endless = foldDestruction(LENDER, [
      ...WHOLE.slice(0, 15),
      executedUntil(null),
      checked(CLEAN),
    ])
    expect(backupsUntil(endless)).toBe('never')
    expect(stageAt(endless, parseInstant('2099-01-01T00:00:00Z') ?? AT)).toBe('verified')
    expect(stageAt(after(16), parseInstant('2028-01-01T00:00:00Z') ?? AT)).toBe('executed')
  })

  it('begins with a request', () => {
    expect(withAct(LENDER, null, handed)).toMatchObject({ ok: false })
    expect(() => foldDestruction(LENDER, [])).toThrow('begins')
    expect(() => foldDestruction(LENDER, [asked, received])).toThrow('follow')
  })
})
