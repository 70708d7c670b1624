import type { DebtorList } from '@fencun/app/destroy-engagement/list-debtors'
import type {
  DestructionSummary,
  DestructionView,
} from '@fencun/app/destroy-engagement/show-destruction'
import type { KeptReason } from '@fencun/core/destruction/act'
import { isClean } from '@fencun/core/destruction/destruction'
import type { z } from 'zod'
import type {
  destructionListSchema,
  destructionPreviewSchema,
  destructionSchema,
} from '../schemas/destruction.ts'

type Summary = z.output<typeof destructionListSchema>['destructions'][number]
type View = z.output<typeof destructionSchema>
type Act = DestructionView['acts'][number]

export function shownSummary({ asked, ...one }: DestructionSummary): Summary {
  return {
    destruction: one.destruction,
    stage: one.stage,
    agency: asked.agency,
    agencyName: one.agencyName,
    wholeEngagement: asked.scope.kind === 'engagement',
    basis: asked.basis,
    askedAt: asked.at,
    askedByName: one.askedByName,
    counts: one.counts,
    backupsUntil: one.backupsUntil === 'never' ? null : one.backupsUntil,
    backupsNever: one.backupsUntil === 'never',
  }
}

/** A destruction as its page shows it. */
export function shownDestruction(view: DestructionView): View {
  const { acts, placements, kept, keptTotal, may, asked } = view
  return {
    ...shownSummary(view),
    keeping: asked.keeping,
    acts: acts.map((act) => ({
      kind: act.kind,
      at: act.at,
      byName: act.byName,
      orgName: act.orgName,
      step: act.kind === 'step-done' ? act.step : null,
      ...saidBy(act),
    })),
    steps: acts.flatMap((act) => (act.kind === 'step-done' ? [act.step] : [])),
    check: lastCheck(acts),
    placements,
    kept: kept.map(({ cases, reasons }) => ({ cases, reasons })),
    keptTotal,
    may,
  }
}

function saidBy(act: Act): { readonly count: number | null; readonly words: string | null } {
  switch (act.kind) {
    case 'asked':
      return { count: act.counts.debtors, words: act.basis }
    case 'handed-over':
    case 'received':
      return { count: act.cases, words: act.root }
    case 'handover-faulty':
      return { count: act.faults, words: null }
    case 'approved':
      return { count: null, words: act.note === '' ? null : act.note }
    case 'refused':
    case 'withdrawn':
      return { count: null, words: act.reason }
    case 'begun':
      return { count: act.backupDays, words: null }
    case 'step-done':
      return { count: act.done, words: null }
    case 'executed':
      return { count: act.counts.debtors - act.counts.kept, words: act.root }
    case 'checked':
      return { count: act.check.sample, words: null }
  }
}

function lastCheck(acts: readonly Act[]): View['check'] {
  const last = acts.findLast((act) => act.kind === 'checked')
  if (last?.kind !== 'checked') return null
  const { check, at, byName, checkpoint } = last
  return { ...check, at, byName, checkpoint, isClean: isClean(check) }
}

/** The list before anybody asks: how many, and why some are kept. */
export function shownPreview({
  debtors,
  counts,
  keeping,
}: DebtorList): z.output<typeof destructionPreviewSchema> {
  const reasons = new Map<KeptReason, number>()
  for (const reason of debtors.flatMap(({ kept }) => kept)) {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return {
    counts,
    keeping,
    reasons: [...reasons].map(([reason, count]) => ({ reason, debtors: count })),
  }
}
