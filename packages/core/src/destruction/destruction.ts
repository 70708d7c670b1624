import type { ErrorCode } from '../errors/codes.ts'
import { failure } from '../errors/failure.ts'
import type { LenderId, OrgId, StaffId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import { beijingDay, type Day } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import {
  DESTRUCTION_STEPS,
  type DestructionAct,
  type DestructionCheck,
  type DestructionStep,
} from './act.ts'

/** Where a destruction stands. What is destroyed stays in backups until the last of them has died. */
export const DESTRUCTION_STAGES = [
  'requested',
  'handed-over',
  'received',
  'approved-once',
  'approved',
  'executing',
  'executed',
  'verified',
  'backups-expired',
  'refused',
  'withdrawn',
] as const
export type DestructionStage = (typeof DESTRUCTION_STAGES)[number]

type Of<K extends DestructionAct['kind']> = Extract<DestructionAct, { readonly kind: K }>

/** One request to destroy an agency's copy, folded from its acts. */
export interface Destruction {
  readonly stage: Exclude<DestructionStage, 'backups-expired'>
  readonly asked: Of<'asked'>
  readonly handedOver: Of<'handed-over'> | null
  readonly received: Of<'received'> | null
  readonly approvals: readonly Of<'approved'>[]
  readonly ended: Of<'refused'> | Of<'withdrawn'> | null
  readonly begun: Of<'begun'> | null
  readonly steps: readonly Of<'step-done'>[]
  readonly executed: Of<'executed'> | null
  /** The last check, passed or not. */
  readonly checked: Of<'checked'> | null
  /** The number of acts: the next one is written at this place. */
  readonly version: number
}

/** Backups live this long unless the lender says otherwise (reliability: short and known). */
export const BACKUP_DAYS = 35

/**
 * The destruction after one more act. Refuses an act that does not follow (`destruction-stage`) and
 * one by somebody who may not do it: the asker approves nothing, and one person approves once
 * (`second-person-needed`); the lender's word is the lender's alone (`not-permitted`).
 */
export function withAct(
  lender: LenderId,
  before: Destruction | null,
  act: DestructionAct,
): Result<Destruction> {
  if (before === null) return act.kind === 'asked' ? ok(begin(act)) : outOfTurn('requested')
  const version = before.version + 1
  const refused = notWhose(lender, before, act) ?? notInTurn(before, act) ?? notAnother(before, act)
  return refused === undefined ? ok({ ...before, ...changed(before, act), version }) : refused
}

/** All acts in order. @throws Error when they do not follow from each other: nobody stores such. */
export function foldDestruction(lender: LenderId, acts: readonly DestructionAct[]): Destruction {
  let state: Destruction | null = null
  for (const act of acts) {
    const next: Result<Destruction> = withAct(lender, state, act)
    if (!next.ok) throw new Error(`an act does not follow: ${act.kind}`)
    state = next.value
  }
  if (state === null) throw new Error('a destruction begins with a request')
  return state
}

/** The stage at a moment: backups die by themselves. */
export function stageAt(destruction: Destruction, now: Instant): DestructionStage {
  if (destruction.stage !== 'verified') return destruction.stage
  const until = backupsUntil(destruction)
  return until !== null && until !== 'never' && beijingDay(now) > until
    ? 'backups-expired'
    : 'verified'
}

/**
 * The last day on which a backup with the destroyed keys may live; `never` while there is one that
 * nobody promised to remove; null before they are destroyed.
 */
export function backupsUntil({ executed }: Destruction): Day | 'never' | null {
  return executed === null ? null : (executed.backupsUntil ?? 'never')
}

/** The first step that is not done; undefined when all are. */
export function nextStep({ steps }: Destruction): DestructionStep | undefined {
  return DESTRUCTION_STEPS.find((step) => !steps.some((done) => done.step === step))
}

/** Nothing could be read that must not be, everything could that must be. */
export function isClean(check: DestructionCheck): boolean {
  const { sample, readAsAgency, readAsLender, wrapsOpened, remains, foundIn } = check
  const nothingLeft = readAsAgency === 0 && wrapsOpened === 0 && remains === 0
  return nothingLeft && foundIn.length === 0 && readAsLender === sample
}

function begin(asked: Of<'asked'>): Destruction {
  const nothing = { handedOver: null, received: null, ended: null, begun: null, executed: null }
  return {
    stage: 'requested',
    asked,
    ...nothing,
    checked: null,
    approvals: [],
    steps: [],
    version: 1,
  }
}

/** At which stages an act may come. */
const TURNS: Readonly<Record<DestructionAct['kind'], readonly Destruction['stage'][]>> = {
  asked: [],
  'handed-over': ['requested', 'handed-over'],
  'handover-faulty': ['handed-over'],
  received: ['handed-over'],
  approved: ['received', 'approved-once'],
  refused: ['requested', 'handed-over', 'received', 'approved-once', 'approved'],
  withdrawn: ['requested', 'handed-over', 'received', 'approved-once'],
  begun: ['approved'],
  'step-done': ['executing'],
  executed: ['executing'],
  checked: ['executed'],
}

function notInTurn(before: Destruction, act: DestructionAct): Result<never> | undefined {
  const { stage } = before
  if (!TURNS[act.kind].includes(stage)) return outOfTurn(stage)
  if (act.kind === 'step-done' && act.step !== nextStep(before)) return outOfTurn(stage)
  if (act.kind === 'executed' && nextStep(before) !== undefined) return outOfTurn(stage)
  if (act.kind === 'received' && act.root !== before.handedOver?.root) {
    return no('handover-differs', 'the receipt names another record than was handed over')
  }
  return undefined
}

const LENDERS_WORD: readonly DestructionAct['kind'][] = [
  'received',
  'handover-faulty',
  'approved',
  'refused',
  'begun',
]

/** Whose word it is: the lender's, the agency's, or the program's. */
function notWhose(
  lender: LenderId,
  { asked }: Destruction,
  act: DestructionAct,
): Result<never> | undefined {
  const isLenders = String(act.org) === String(lender)
  if (LENDERS_WORD.includes(act.kind) && !isLenders) {
    return no('not-permitted', 'this is the word of the lender')
  }
  if ((act.kind === 'withdrawn' || act.kind === 'handed-over') && !isOf(act.org, asked, lender)) {
    return no('not-permitted', 'this is the matter of the agency that it is about')
  }
  return undefined
}

function notAnother(
  { asked, approvals }: Destruction,
  act: DestructionAct,
): Result<never> | undefined {
  if (act.kind !== 'approved') return undefined
  const spoke: readonly (StaffId | 'system')[] = [asked.by, ...approvals.map(({ by }) => by)]
  if (!spoke.includes(act.by)) return undefined
  return no('second-person-needed', 'whoever asked or approved before does not approve again')
}

/** The agency itself; the lender too, because an agency that is gone hands nothing over. */
function isOf(org: OrgId, { agency }: Of<'asked'>, lender: LenderId): boolean {
  return org === agency || String(org) === String(lender)
}

function changed(before: Destruction, act: DestructionAct): Partial<Destruction> {
  switch (act.kind) {
    case 'asked':
      return {}
    case 'handed-over':
      return { stage: 'handed-over', handedOver: act }
    case 'handover-faulty':
      return { stage: 'requested', handedOver: null }
    case 'received':
      return { stage: 'received', received: act }
    case 'approved': {
      const approvals = [...before.approvals, act]
      return { stage: approvals.length < 2 ? 'approved-once' : 'approved', approvals }
    }
    case 'refused':
    case 'withdrawn':
      return { stage: act.kind, ended: act }
    case 'begun':
      return { stage: 'executing', begun: act }
    case 'step-done':
      return { steps: [...before.steps, act] }
    case 'executed':
      return { stage: 'executed', executed: act }
    case 'checked':
      return { stage: isClean(act.check) ? 'verified' : 'executed', checked: act }
  }
}

function outOfTurn(stage: string): Result<never> {
  return no('destruction-stage', `the destruction stands at \`${stage}\``)
}

function no(code: ErrorCode, detail: string): Result<never> {
  return err(failure(code, detail))
}
