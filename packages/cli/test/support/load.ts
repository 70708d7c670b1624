import type { Draw } from '../../src/demo/people.ts'
import type { Answered, Client } from './client.ts'
import { callOn, type WorkedCase } from './demonstration.ts'
import { textAt, valueAt } from './json.ts'
import type { Ledger } from './ledger.ts'

/** Outcomes with a result code that can be true of them. */
const ENDINGS = [
  ['answered-debtor', 'PTP'],
  ['answered-debtor', 'CALLBACK'],
  ['no-answer', 'NOANS'],
  ['busy', 'BUSY'],
  ['voicemail', 'OTHER'],
] as const

export interface Load {
  readonly draw: Draw
  readonly ledger: Ledger
  /** The server to work at. */
  readonly url: string
  /** Tells this stretch of work from all others: part of every request id. */
  readonly name: string
  readonly cases: readonly WorkedCase[]
  /** Who may release what the collector of a case has stopped. */
  readonly supervisorOf: (file: WorkedCase) => Client
  /** True once something was told to die: from then on a broken connection is no surprise. */
  readonly dying: () => boolean
  /** True once it is dead: whoever has not noticed stops. Until then everybody is at work. */
  readonly dead: () => boolean
}

/** Works cases one after the other, as one collector's hands would, until something dies. */
export async function work(load: Load, hand: number): Promise<void> {
  try {
    for (let nth = 0; !load.dead(); nth += 1) await workOne(load, `${load.name}-${hand}-${nth}`)
  } catch (error) {
    // A connection that breaks is what `fetch` reports as a TypeError.
    const broken = error instanceof TypeError || error instanceof Fault
    if (!(load.dying() && broken)) throw error
  }
}

const TOO_LATE: readonly unknown[] = ['permit-void', 'permit-expired']

/** The server says that it could not do it: what was asked is not acknowledged. */
class Fault extends Error {}

async function workOne(load: Load, request: string): Promise<void> {
  const { draw, url, ledger } = load
  const file = draw.one(load.cases)
  if (draw.below(12) === 0) return holdAndRelease(load, file)
  const collector = file.collector.at(url)
  const answer = await ask(ledger, collector, request, callOn(file, request))
  if (answer.status === 409) return
  const contact = textAt(answer.body, 'contact')
  if (draw.below(8) === 0) return
  const report = (event: object): Promise<Answered> =>
    collector.call('POST', `/v1/contacts/${contact}/events`, event)
  const begun = await report({ kind: 'started' })
  // Another hand may have stopped the case meanwhile, or this one been slow: nobody dials then.
  if (TOO_LATE.includes(valueAt(begun.body, 'code'))) return
  expectStatus(begun, 200)
  ledger.started.add(contact)
  const [outcome, resultCode] = draw.one(ENDINGS)
  expectStatus(await report({ kind: 'ended', outcome }), 200)
  ledger.ended.set(contact, outcome)
  if (draw.below(6) === 0) return
  const record = { resultCode, note: `note of ${request}`, nextStepAt: null }
  expectStatus(await collector.call('POST', `/v1/contacts/${contact}/record`, record), 201)
  ledger.recorded.set(contact, record)
}

/** Asks for leave; the question is known before, the answer after. */
export async function ask(
  ledger: Ledger,
  collector: Client,
  request: string,
  question: object,
): Promise<Answered> {
  ledger.asked.set(request, { question, answer: undefined })
  const answer = await collector.call('POST', '/v1/contacts', question)
  if (answer.status !== 201 && valueAt(answer.body, 'code') !== 'contact-not-permitted') {
    throw unexpected(answer)
  }
  ledger.asked.set(request, { question, answer })
  return answer
}

/** Stops a case and lets it go on, so that there is still work to do. */
async function holdAndRelease(load: Load, file: WorkedCase): Promise<void> {
  const { url, ledger } = load
  const path = `/v1/cases/${file.case}/holds`
  const held = await file.collector.at(url).call('POST', path, { reason: 'dispute' })
  expectStatus(held, 201)
  const hold = textAt(held.body, 'hold')
  ledger.held.add(hold)
  const supervisor = load.supervisorOf(file).at(url)
  const released = await supervisor.call('POST', `${path}/${hold}/release`, { evidence: 'letter' })
  // Two hands may have been given one hold; the first to release it is told so.
  if (valueAt(released.body, 'code') === 'hold-not-active') return
  expectStatus(released, 204)
  ledger.released.add(hold)
}

function expectStatus({ status, body }: Answered, wanted: number): void {
  if (status !== wanted) throw unexpected({ status, body })
}

function unexpected({ status, body }: Answered): Error {
  const said = `${status}: ${JSON.stringify(body)}`
  return status >= 500 ? new Fault(said) : new Error(said)
}
