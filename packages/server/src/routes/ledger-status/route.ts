import { showLedger } from '@fencun/app/show-ledger/show-ledger'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { ledgerAnswer, ledgerStatusSchema } from '../../schemas/ledger.ts'

export const showLedgerStatus = operation({
  id: 'showLedgerStatus',
  method: 'GET',
  url: '/v1/ledger/status',
  tag: 'Evidence',
  summary: "Where the lender's evidence log stands",
  answer: ledgerStatusSchema,
  status: 200,
  errors: ['not-permitted', 'not-found'],
}).handledBy(async ({ context, actor }) => {
  const shown = await showLedger(context, actor)
  return shown.ok ? ok(ledgerAnswer(shown.value)) : shown
})
