import { setImmediate } from 'node:timers/promises'
import type { Deps } from '@fencun/app/deps'
import { type WhatIfStep, whatIfPolicy } from '@fencun/app/what-if/what-if'
import type { LenderId } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import { Lines, wantsLines } from '../../http/lines.ts'
import { operation } from '../../http/operation.ts'
import { presentWhatIf } from '../../present/what-if.ts'
import { whatIfBody, whatIfLineSchema, whatIfResultSchema } from '../../schemas/what-if.ts'

/** Half a minute's work or so; a lender with more asks the command line, which has no limit. */
const QUESTIONS_MAX = 200_000

/** Others are served between one debtor and the next. */
const PACE = { questionsMax: QUESTIONS_MAX, pause: () => setImmediate() }

export const whatIf = operation({
  id: 'whatIf',
  method: 'POST',
  url: '/v1/policy/what-if',
  tag: 'Law',
  summary: 'What a draft policy would have done to your own history',
  description:
    'Every question of the period is put to the gate again under the draft, with counters built ' +
    'anew from the first event on. Nothing is written. With `Accept: application/x-ndjson` the ' +
    'answer comes line by line: progress, and at last the result; an answer without it was cut off.',
  body: whatIfBody,
  answer: whatIfResultSchema,
  line: whatIfLineSchema,
  status: 200,
  errors: ['not-permitted', 'not-found', 'request-invalid'],
}).handledBy(async ({ context: { deps }, actor, request, body }) => {
  const steps = await whatIfPolicy(deps, actor, body, PACE)
  if (!steps.ok) return steps
  if (wantsLines(request)) return ok(new Lines(linesOf(deps, actor.lender, steps.value)))
  for await (const step of steps.value) {
    if (step.kind === 'result') return ok(await shown(deps, actor.lender, step))
  }
  throw new Error('the last step is the result')
})

async function* linesOf(
  deps: Deps,
  lender: LenderId,
  steps: AsyncIterable<WhatIfStep>,
): AsyncGenerator<object> {
  for await (const step of steps) {
    if (step.kind === 'progress') yield { progress: { debtors: step.debtors, of: step.of } }
    else yield { result: whatIfResultSchema.encode(await shown(deps, lender, step)) }
  }
}

async function shown(
  { directory }: Deps,
  lender: LenderId,
  { result }: Extract<WhatIfStep, { kind: 'result' }>,
) {
  const [orgs, staff] = await Promise.all([directory.orgs(lender), directory.staff(lender)])
  return presentWhatIf(result, orgs, staff)
}
