import type { Actor } from '@fencun/app/access/roles'
import { attachRecording } from '@fencun/app/attachments/attach'
import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { type RecordInput, recordContact } from '@fencun/app/record-outcome/record-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import { requestContact } from '@fencun/app/request-contact/request-contact'
import { type ContactId, lineId, orgId, pointId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { beijingInstant, type Day, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { Outcome } from '@fencun/core/timeline/contact'
import { actorOf } from '../compose/operator.ts'
import { DEMO_LENDER } from './directory.ts'
import { talkWav } from './talk.ts'

const SECOND_MS = 1000
const PAGE = { order: 'case-number', offset: 0, limit: 40 } as const

/** One call of the past: on which of the handler's cases, when, and what came of it. */
interface PastCall {
  readonly handler: string
  readonly nth: number
  readonly daysAgo: number
  readonly minute: number
  readonly outcome: Outcome
  readonly resultCode: RecordInput['resultCode']
  readonly note: string
  /** Days after the call on which the next step is due, at 10:00. */
  readonly nextDays: number | null
}

type Line = readonly [
  handler: string,
  nth: number,
  daysAgo: number,
  minute: number,
  outcome: Outcome,
  resultCode: RecordInput['resultCode'],
  note: string,
  nextDays: number | null,
]

const LINES: readonly Line[] = [
  ['agency-a', 0, 2, 610, 'no-answer', 'NOANS', '无人接听', 1],
  ['agency-a', 0, 1, 615, 'answered-debtor', 'PTP', '本人承诺三日内归还最低还款额', 2],
  ['agency-b', 0, 1, 890, 'answered-debtor', 'REMIND', '本人称已与另一机构约定还款', 1],
  ['agency-a', 1, 1, 640, 'busy', 'BUSY', '占线', 1],
  ['agency-a', 3, 1, 655, 'off', 'OFF', '关机', 1],
  ['agency-a', 4, 1, 700, 'answered-other', 'WRONG', '接听者称不认识本人', 1],
  ['demo', 0, 1, 620, 'answered-debtor', 'CALLBACK', '本人要求今日下午再联系', 1],
  ['demo', 1, 1, 660, 'no-answer', 'NOANS', '无人接听', 1],
  ['demo', 3, 2, 900, 'answered-debtor', 'PTP', '承诺本周五归还全部欠款', 3],
]

const CALLS: readonly PastCall[] = LINES.map(
  ([handler, nth, daysAgo, minute, outcome, resultCode, note, nextDays]) => {
    return { handler, nth, daysAgo, minute, outcome, resultCode, note, nextDays }
  },
)

/** Makes the calls as their collectors would have: permit, dial, outcome, record. */
export async function seedHistory(deps: Deps, today: Day): Promise<Result<null>> {
  for (const call of CALLS.toSorted((a, b) => b.daysAgo - a.daysAgo || a.minute - b.minute)) {
    const done = await make(deps, today, call)
    if (!done.ok) return done
  }
  return ok(null)
}

async function make(deps: Deps, today: Day, call: PastCall): Promise<Result<null>> {
  const { cases } = await deps.cases.list(DEMO_LENDER, { handler: orgId(call.handler) }, PAGE)
  const file = cases[call.nth]
  const actor = file === undefined ? undefined : await collectorOf(deps, file)
  if (file === undefined || actor === undefined) throw new Error('the demonstration lacks a case')
  const at = beijingInstant(plusDays(today, -call.daysAgo), call.minute)
  const mobile = await mobileOf(deps, file)
  const asked = await requestContact(asOf(deps, at), actor, {
    request: deps.ids.next(),
    case: file.case,
    point: mobile,
    channel: 'voice_interactive',
    purpose: 'interactive',
    line: lineId(`${call.handler}-desk-1`),
  })
  if (!asked.ok) return asked
  const contact = asked.value.permit?.contact
  if (contact === undefined) return ok(null)
  const started = await startContact(asOf(deps, plusMs(at, 5 * SECOND_MS)), actor, { contact })
  if (!started.ok) return started
  const ending = { contact, outcome: call.outcome }
  const ended = await endContact(asOf(deps, plusMs(at, 95 * SECOND_MS)), actor, ending)
  if (!ended.ok) return ended
  const { resultCode, note } = call
  const nextStepAt = nextStep(today, call)
  const record = { contact, resultCode, note, nextStepAt }
  const kept = await attachTalk(asOf(deps, plusMs(at, 100 * SECOND_MS)), actor, contact, call)
  if (!kept.ok) return kept
  const recorded = await recordContact(asOf(deps, plusMs(at, 180 * SECOND_MS)), actor, record)
  return recorded.ok ? ok(null) : recorded
}

const TALK_SEC = 12
/** A call on this place of a file has a recording that broke off. */
const BROKEN_NTH = 4

/** A recording of every call that somebody answered. */
async function attachTalk(
  deps: Deps,
  actor: Actor,
  contact: ContactId,
  { outcome, nth, minute }: PastCall,
): Promise<Result<null>> {
  if (!outcome.startsWith('answered')) return ok(null)
  const wav = talkWav(minute, TALK_SEC, nth === BROKEN_NTH ? TALK_SEC : 0)
  async function* content(): AsyncGenerator<Uint8Array> {
    yield wav
  }
  const file = { name: '演示通话录音.wav', content: content(), sha256: null, bytesMax: wav.length }
  const attached = await attachRecording(deps, { kind: 'person', actor }, { contact, ...file })
  return attached.ok ? ok(null) : attached
}

/** The same ports at another time. */
function asOf(deps: Deps, at: Instant): Deps {
  return { ...deps, clock: { now: () => at } }
}

function nextStep(today: Day, { daysAgo, nextDays }: PastCall): Instant | null {
  if (nextDays === null) return null
  return plusMs(startOfBeijingDay(plusDays(today, nextDays - daysAgo)), 10 * 3600 * SECOND_MS)
}

async function collectorOf({ directory }: Deps, file: CaseFile): Promise<Actor | undefined> {
  const staff = file.collector === null ? undefined : await directory.staffById(file.collector)
  return staff === undefined ? undefined : actorOf(staff)
}

async function mobileOf(
  { timelines }: Deps,
  { lender, debtor }: CaseFile,
): Promise<ReturnType<typeof pointId>> {
  const [head] = await timelines.load([{ lender, debtor }])
  const mobile = Object.entries(head?.state.points ?? {}).find(
    ([, point]) => point.role === 'debtor' && point.reserved,
  )
  if (mobile === undefined) throw new Error('every demonstration debtor has a mobile')
  return pointId(mobile[0])
}
