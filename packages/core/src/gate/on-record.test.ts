import { describe, expect, it } from 'vitest'
import { framed, HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { law, question, rule } from '../../test/toy-law.ts'
import { contactId, lineId, pointId } from '../ids.ts'
import { fen } from '../money/fen.ts'
import { plusMs } from '../time/instant.ts'
import { keptDeclaration } from '../timeline/declared.ts'
import type { EventBody } from '../timeline/event.ts'
import { keptFacts } from '../timeline/kept-facts.ts'
import { decide, type Question } from './decide.ts'
import { recordOf } from './decision.ts'
import { type DecidedEvent, decidedAgain, questionOnRecord } from './on-record.ts'

const LINE = lineId('line-7')
const at = plusMs(MIDNIGHT, 12 * HOUR_MS)

/** Says back what only a whole question holds. */
const parrot = rule('parrot', ({ request: { content, visit, party }, facts: { line, staff } }) => {
  const measured = {
    ...{ demandsFen: Number(content?.demandsFen), visitors: visit?.visitors ?? 0 },
    ...{ party, line: line ?? 'none', staff },
  }
  return { verdict: 'REVIEW', reason: 'HEARD', measured, limit: {} }
})

const plain = question({ law: law([parrot]), at })
const asked: Question = {
  ...plain,
  request: {
    ...plain.request,
    visit: { visitors: 2, recording: true, askedByDebtor: false },
    content: {
      ...{ template: 'letter-1', templateApproved: true, categories: ['threat'], discloses: [] },
      demandsFen: fen(12_345n),
    },
  },
  facts: { ...plain.facts, line: LINE, recording: 'unknown' },
}

function stored({ request, facts }: Question, more: object = {}): DecidedEvent {
  const body: EventBody = {
    ...{ kind: 'contact-permitted', contact: contactId('c-1'), startBy: plusMs(at, HOUR_MS) },
    ...{
      request: 'request-1',
      case: request.case,
      point: pointId('point-1'),
      party: request.party,
    },
    ...{ role: request.role, channel: request.channel, purpose: request.purpose, line: LINE },
    ...keptDeclaration(request),
    facts: keptFacts(facts),
    decision: recordOf(decide(asked)),
  }
  const event = framed(body, { at, org: facts.org, id: 'e-1' })
  const decided = { ...event, actor: { staff: facts.staff, org: facts.org }, ...more }
  if (decided.kind !== 'contact-permitted') throw new Error('the sample is a permit')
  return decided
}

describe('a decision on the timeline', () => {
  it('is the answer to the very question that was asked', () => {
    expect(questionOnRecord(asked.state, stored(asked), asked.law)).toEqual(asked)
  })

  it('is made again word for word', () => {
    const again = decidedAgain(asked.state, stored(asked), asked.law)
    expect(again).toEqual(recordOf(decide(asked)))
    expect(again?.findings[0]?.measured).toMatchObject({ demandsFen: 12_345, line: 'line-7' })
  })

  it('is not made again without its facts, nor where no person asked', () => {
    const unkept = stored(asked, { facts: undefined })
    const bySystem = stored(asked, { actor: { staff: 'system', org: asked.facts.org } })
    for (const event of [unkept, bySystem]) {
      expect(questionOnRecord(asked.state, event, asked.law)).toBeUndefined()
      expect(decidedAgain(asked.state, event, asked.law)).toBeUndefined()
    }
  })
})
