import {
  type Prescreening,
  type PrescreenRow,
  prescreenCases as run,
} from '@fencun/app/prescreen-cases/prescreen-cases'
import { ok } from '@fencun/core/result'
import { formatInstant } from '@fencun/core/time/instant'
import { Lines, wantsLines } from '../../http/lines.ts'
import { sharedOperation } from '../../http/operation.ts'
import {
  prescreenBody,
  prescreenLineSchema,
  prescreenRowSchema,
  prescreenSchema,
} from '../../schemas/prescreen.ts'

/** Ten thousand references of a case fit. */
const BODY_BYTES = 1024 * 1024
const ROWS_USUAL = 1000

export const prescreenCases = sharedOperation({
  id: 'prescreenCases',
  method: 'POST',
  url: '/v1/cases/prescreen',
  tag: 'Cases',
  scope: 'cases:read',
  summary: 'Which cases of a list may be contacted now, and when the others may',
  description:
    'Nothing is reserved. With `Accept: application/x-ndjson` the answer comes line by line, one ' +
    'case each; the last line is `{"end": …}`, and an answer without it was cut off.',
  body: prescreenBody,
  bodyBytes: BODY_BYTES,
  answer: prescreenSchema,
  line: prescreenLineSchema,
  status: 200,
  errors: ['not-permitted', 'actor-unknown'],
}).handledBy(async ({ context: { deps }, caller, request, body }) => {
  const asLines = wantsLines(request)
  const { limit = ROWS_USUAL } = body
  const screened = await run(deps, caller, asLines ? body : { ...body, limit })
  if (!screened.ok) return screened
  if (asLines) return ok(new Lines(linesOf(screened.value)))
  const { at, total } = screened.value
  const rows = []
  for await (const row of screened.value.rows) rows.push(shown(row))
  const next = (body.offset ?? 0) + rows.length
  return ok({ at, total, nextOffset: next < total ? next : null, rows })
})

async function* linesOf({ at, rows }: Prescreening): AsyncGenerator<object> {
  let count = 0
  for await (const row of rows) {
    count += 1
    yield prescreenRowSchema.encode(shown(row))
  }
  yield { end: { at: formatInstant(at), rows: count } }
}

function shown(row: PrescreenRow) {
  if (row.found) return row
  const { case: id = null, caseNumber = null } = row
  const nothing = { collector: null, unassigned: false, points: [] }
  return { case: id, caseNumber, found: false, ...nothing }
}
