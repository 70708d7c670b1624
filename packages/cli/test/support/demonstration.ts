import { type Client, signIn } from './client.ts'
import { listAt, textAt, valueAt } from './json.ts'

/** A case as its collector sees it. */
export interface WorkedCase {
  readonly collector: Client
  readonly case: string
  readonly caseNumber: string
  /** The debtor's own mobile. */
  readonly point: string
  readonly line: string
}

/**
 * The case at a place of an organisation's file (1 is the first), with whoever of the named
 * collectors it was given to.
 */
export async function caseOf(
  url: string,
  accounts: readonly string[],
  place: number,
): Promise<WorkedCase> {
  const end = String(place).padStart(4, '0')
  for (const account of accounts) {
    const collector = await signIn(url, account)
    const cases = await casesOf(collector)
    const found = cases.find(({ caseNumber }) => caseNumber.endsWith(end))
    if (found !== undefined) return found
  }
  throw new Error(`no case ${end} among those of ${accounts.join(', ')}`)
}

/** Every case of a collector, with the point to call. */
export async function casesOf(collector: Client): Promise<readonly WorkedCase[]> {
  const listed = await collector.call('GET', '/v1/cases?limit=100')
  const lines = await collector.call('GET', '/v1/lines')
  const line = textAt(lines.body, 'lines', 0, 'line')
  return Promise.all(
    listAt(listed.body, 'cases').map(async (row) => {
      const [id, caseNumber] = [textAt(row, 'case'), textAt(row, 'caseNumber')]
      const shown = await collector.call('GET', `/v1/cases/${id}`)
      const own = listAt(shown.body, 'points').find(
        (point) => valueAt(point, 'role') === 'debtor' && valueAt(point, 'kind') === 'mobile',
      )
      return { collector, case: id, caseNumber, point: textAt(own, 'point'), line }
    }),
  )
}

/** What to send to ask for a call on a case. */
export function callOn({ case: id, point, line }: WorkedCase, request: string): object {
  return { request, case: id, point, channel: 'voice_interactive', purpose: 'interactive', line }
}
