import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  framed,
  HOUR_MS,
  MIDNIGHT,
  moment,
  ORGS,
  throughStorage,
  timeline,
} from '../../test/arbitrary-timeline.ts'
import { law, question, RULES, rule, SETTINGS, setting } from '../../test/toy-law.ts'
import { orgId } from '../ids.ts'
import { beijingDay, plusDays } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import type { EventBody } from '../timeline/event.ts'
import { fold } from '../timeline/fold.ts'
import { decide } from './decide.ts'
import { recordOf, stricter, type Verdict } from './decision.ts'
import { factUnknown } from './unknown.ts'

const [ORG = orgId('none')] = ORGS
const VERDICTS: readonly Verdict[] = ['ALLOW', 'DEFER', 'REVIEW', 'DENY']
const atLeast = (a: Verdict, b: Verdict): boolean => stricter(a, b) === a

const says = (id: string, verdict: Verdict) =>
  rule(id, () => ({ verdict, reason: id.toUpperCase(), measured: {}, limit: {} }))

const windows = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
  .map(([from, until]) => [{ from, until }])

const policy = fc.array(
  fc.oneof(
    fc.record({ parameter: fc.constant('quiet-hours.window'), value: windows }),
    fc.record({ parameter: fc.constant('connected-cap.max'), value: fc.nat({ max: 6 }) }),
  ),
  { maxLength: 4 },
)

describe('the gate', () => {
  it('allows what no rule objects to', () => {
    expect(decide(question())).toMatchObject({ outcome: 'ALLOW', findings: [] })
  })

  it('reports every objection and lets the strictest decide', () => {
    const rules = [says('a', 'DEFER'), says('b', 'DENY'), says('c', 'REVIEW'), says('d', 'ALLOW')]
    const { outcome, findings } = decide(question({ law: law(rules) }))
    expect(outcome).toBe('DENY')
    expect(findings.map(({ reason }) => reason)).toEqual(['A', 'B', 'C', 'D'])
  })

  it.each(VERDICTS)('a single %s is the outcome', (verdict) => {
    expect(decide(question({ law: law([says('a', verdict)]) })).outcome).toBe(verdict)
  })

  it('refuses when a rule throws, and says so', () => {
    const broken = rule('broken', () => {
      throw new Error('out of its depth')
    })
    expect(decide(question({ law: law([...RULES, broken]) }))).toMatchObject({
      outcome: 'DENY',
      nextPermittedAt: null,
      findings: [
        { rule: 'broken', reason: 'CANNOT_DECIDE', measured: { problem: 'out of its depth' } },
      ],
    })
  })

  it('refuses when a number that must exist is not in force on the day', () => {
    const [hours] = SETTINGS
    const ended = SETTINGS.map((one) =>
      one === hours ? { ...one, until: beijingDay(MIDNIGHT) } : one,
    )
    expect(decide(question({ law: law(RULES, ended) }))).toMatchObject({
      outcome: 'DENY',
      findings: [{ rule: 'quiet-hours', reason: 'CANNOT_DECIDE' }],
    })
  })

  it('refuses when no rule is in force at all', () => {
    expect(decide(question({ law: law([]) }))).toMatchObject({
      outcome: 'DENY',
      findings: [{ reason: 'CANNOT_DECIDE' }],
    })
  })

  it('never allows what a rule does not know', () => {
    const ignorant = rule('ignorant', () => factUnknown('weather'))
    fc.assert(
      fc.property(timeline, moment, (events, at) => {
        const asked = question({ state: fold(events), at, law: law([...RULES, ignorant]) })
        expect(decide(asked).outcome).toBe('DENY')
      }),
    )
  })

  it('judges a day by the rules in force on that day', () => {
    const today = beijingDay(MIDNIGHT)
    const old = { ...says('old', 'DENY'), until: today }
    const current = { ...says('current', 'REVIEW'), from: today }
    const rules = law([old, current])
    expect(decide(question({ law: rules })).considered).toEqual(['current'])
    const yesterday = plusMs(MIDNIGHT, -1)
    expect(decide(question({ law: rules, at: yesterday })).considered).toEqual(['old'])
  })

  it('shows the layer and the source that set the number which decided', () => {
    const source = { instrument: 'tender', clause: null, grade: 'policy' } as const
    const stricterHours = setting('quiet-hours.window', [{ from: 480, until: 700 }], {
      layer: 'lender',
      source,
    })
    const { findings } = decide(question({ law: law(RULES, SETTINGS, [stricterHours]) }))
    expect(findings[0]).toMatchObject({ rule: 'quiet-hours', layer: 'lender' })
    expect(findings[0]?.sources.map(({ instrument }) => instrument)).toEqual(['tender', 'toy'])
  })

  it('owes obligations only for an allowed contact, by channel and by who is spoken to', () => {
    const owing = {
      ...rule('owing', () => undefined),
      obligations: [
        { code: 'record', channels: ['voice_interactive'] as const },
        { code: 'seal', channels: ['letter'] as const },
        { code: 'hush', channels: ['voice_interactive'] as const, roles: ['contact'] as const },
      ],
    }
    expect(decide(question({ law: law([owing]) })).obligations).toEqual(['record'])
    const contact = { ...question().request, role: 'contact' as const }
    const asked = question({ law: law([owing]), request: contact })
    expect(decide(asked).obligations).toEqual(['record', 'hush'])
    expect(decide(question({ law: law([owing, says('no', 'DENY')]) })).obligations).toEqual([])
  })

  it('keeps of a decision all but the rules it considered', () => {
    const { considered: _considered, ...kept } = decide(question())
    expect(recordOf(decide(question()))).toEqual(kept)
  })
})

describe('properties of the gate', () => {
  it('adding a rule never turns a refusal into leave', () => {
    fc.assert(
      fc.property(timeline, moment, fc.constantFrom(...VERDICTS), (events, at, verdict) => {
        const state = fold(events)
        const before = decide(question({ state, at }))
        const more = law([...RULES, says('more', verdict)])
        expect(atLeast(decide(question({ state, at, law: more })).outcome, before.outcome)).toBe(
          true,
        )
      }),
    )
  })

  it('adding a layer of policy never turns a refusal into leave', () => {
    fc.assert(
      fc.property(timeline, moment, policy, (events, at, added) => {
        const state = fold(events)
        const layer = added.map(({ parameter, value }) =>
          setting(parameter, value, { layer: 'lender', relaxable: false }),
        )
        const before = decide(question({ state, at }))
        const after = decide(question({ state, at, law: law(RULES, SETTINGS, layer) }))
        if (after.outcome === 'ALLOW') expect(before.outcome).toBe('ALLOW')
      }),
      { numRuns: 300 },
    )
  })

  it('an agreement that narrows never widens, whatever else is agreed', () => {
    fc.assert(
      fc.property(timeline, moment, windows, fc.nat({ max: 6 }), (events, at, agreed, calls) => {
        const body: EventBody = {
          kind: 'agreement-made',
          agreement: 'a-narrow',
          widens: false,
          window: agreed[0] ?? { from: 0, until: 0 },
          callsPerDayMax: calls,
          until: plusMs(at, HOUR_MS),
          evidence: null,
        }
        const first = framed(body, { at: plusMs(MIDNIGHT, -HOUR_MS), org: ORG, id: 'first' })
        const before = decide(question({ state: fold(events), at }))
        const after = decide(question({ state: fold([first, ...events]), at }))
        if (after.outcome === 'ALLOW') expect(before.outcome).toBe('ALLOW')
      }),
      { numRuns: 300 },
    )
  })

  it('the order of the rules changes nothing', () => {
    const shuffled = fc.shuffledSubarray([...RULES], { minLength: RULES.length })
    fc.assert(
      fc.property(timeline, moment, shuffled, (events, at, rules) => {
        const state = fold(events)
        const one = decide(question({ state, at }))
        const other = decide(question({ state, at, law: law(rules) }))
        expect(other.outcome).toBe(one.outcome)
        expect(other.nextPermittedAt).toBe(one.nextPermittedAt)
        expect(new Set(other.findings)).toEqual(new Set(one.findings))
      }),
    )
  })

  it('at the next permitted time, with nothing else changed, the contact is allowed', () => {
    let deferred = 0
    fc.assert(
      fc.property(timeline, moment, (events, at) => {
        // What has not happened yet is a change: an agreement to come may close the next opening.
        const state = fold(events.filter((event) => event.at <= at))
        const { outcome, nextPermittedAt } = decide(question({ state, at }))
        if (outcome === 'ALLOW') expect(nextPermittedAt).toBe(at)
        if (outcome === 'DENY' || outcome === 'REVIEW') expect(nextPermittedAt).toBeNull()
        if (outcome !== 'DEFER') return
        deferred += 1
        expect(nextPermittedAt).not.toBeNull()
        if (nextPermittedAt === null) return
        expect(nextPermittedAt).toBeGreaterThan(at)
        expect(decide(question({ state, at: nextPermittedAt })).outcome).toBe('ALLOW')
      }),
      { numRuns: 500 },
    )
    expect(deferred).toBeGreaterThan(20)
  })

  it('deferrals chain: the cap until midnight, then the hours until morning', () => {
    const busy = rule('busy', ({ day: today }) => {
      const until = plusDays(beijingDay(MIDNIGHT), 1)
      if (today >= until) return undefined
      const notBefore = plusMs(MIDNIGHT, 24 * HOUR_MS)
      return { verdict: 'DEFER', reason: 'BUSY', measured: {}, limit: {}, notBefore }
    })
    const { nextPermittedAt } = decide(question({ law: law([...RULES, busy]) }))
    expect(nextPermittedAt).toBe(plusMs(MIDNIGHT, 32 * HOUR_MS))
  })

  it('a deferral that does not know its end leads to no promised time', () => {
    expect(decide(question({ law: law([says('a', 'DEFER')]) })).nextPermittedAt).toBeNull()
  })

  it('the decision is the same for the same question, also from a stored state', () => {
    fc.assert(
      fc.property(timeline, moment, (events, at) => {
        const state = fold(events)
        const stored = throughStorage(state)
        expect(decide(question({ state: stored, at }))).toEqual(decide(question({ state, at })))
      }),
    )
  })
})
