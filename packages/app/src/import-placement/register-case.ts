import {
  caseIdFor,
  type DebtorId,
  type LenderId,
  type OrgId,
  type PlacementId,
} from '@fencun/core/ids'
import { type Fen, fen } from '@fencun/core/money/fen'
import type { CaseFile } from '../ports/case-store.ts'
import type { PlacementRow } from './placement-row.ts'

/** What all cases of one placement share. */
export interface PlacedWith {
  readonly lender: LenderId
  readonly placement: PlacementId
  readonly handler: OrgId
}

/** A checked row as a case that waits for a collector. Amounts the file does not give are null. */
export function caseOf(
  { lender, placement, handler }: PlacedWith,
  debtor: DebtorId,
  unique: string,
  row: PlacementRow,
): CaseFile {
  const { amounts, texts, counts } = row
  return {
    case: caseIdFor(debtor, unique),
    lender,
    debtor,
    placement,
    caseNumber: row.caseNumber,
    handler,
    collector: null,
    status: 'open',
    product: texts.product ?? texts.goods ?? null,
    hand: texts.hand ?? null,
    stage: texts.stage ?? texts.delinquencyLevel ?? null,
    overdueDays: counts.overdueDays ?? null,
    placedOn: row.placedOn,
    recallOn: row.recallOn ?? null,
    placedAmountFen: row.placedAmountFen,
    principalFen: amounts.principalLeftFen ?? amounts.principalFen ?? null,
    interestFen: amounts.overdueInterestFen ?? null,
    penaltyFen: sum(amounts.penaltyFen, amounts.penaltyInterestFen, amounts.lateFeeFen),
    feeFen: sum(amounts.overdueManagementFeeFen, amounts.overLimitFeeFen),
    nextStepAt: null,
    lastContactAt: null,
  }
}

/** Null when none is given: nothing said is not nothing owed. */
function sum(...parts: readonly (Fen | undefined)[]): Fen | null {
  let total: Fen | null = null
  for (const part of parts) if (part !== undefined) total = fen((total ?? 0n) + part)
  return total
}
