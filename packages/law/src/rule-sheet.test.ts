import { join } from 'node:path'
import { dayOf } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import { loadCoverage } from './coverage.ts'
import { instrumentSheets } from './instrument-sheet.ts'
import { loadPack } from './load-pack.ts'
import { lawInForce } from './profile.ts'
import { ruleReadings, ruleSheet } from './rule-sheet.ts'
import { reachOf } from './sheet-cases.ts'
import { valueWords } from './sheet-value.ts'

const LAW = join(import.meta.dirname, '..')
const pack = loadPack(LAW)

function text(id: string) {
  const found = pack.texts.get(id)
  if (found === undefined) throw new Error(id)
  return found
}

function reading(id: string, profile: string, ...on: readonly [number, number, number]) {
  const day = dayOf(...on)
  if (day === undefined) throw new Error('no such day')
  const [first] = ruleReadings(text(id), lawInForce(pack, [profile]), day)
  if (first === undefined) throw new Error('no number')
  return first
}

describe('the page of a rule', () => {
  it('shows what the engine answers to each example, with the numbers it measured', () => {
    const sheet = ruleSheet(pack, 'connected-cap')
    const capped = sheet?.cases.find(({ says }) => says?.reason === 'CONNECTED_CAP')
    const finding = capped?.findings.find(({ rule }) => rule === 'connected-cap')
    expect(capped?.outcome).toBe(capped?.promised)
    expect(finding?.measured['connected']).toBeGreaterThanOrEqual(3)
    expect(finding?.limit).toMatchObject({ connectedMax: 3 })
    expect(finding?.sentence.zh).toContain(String(finding?.measured['connected']))
  })

  it('answers every example of every rule as the example promises', () => {
    const cases = [...pack.texts.keys()].flatMap((id) => ruleSheet(pack, id)?.cases ?? [])
    expect(cases.length).toBeGreaterThan(150)
    expect(cases.filter(({ outcome, promised }) => outcome !== promised)).toEqual([])
  })

  it('has a name for every step of a scale: a lawyer reads no codes', () => {
    const scales = pack.settings.filter(({ value }) => typeof value === 'string')
    const bare = scales.filter(({ value }) => /^[a-z-]+$/.test(valueWords(value).zh))
    expect(scales.length).toBeGreaterThan(5)
    expect(bare.map(({ parameter }) => parameter)).toEqual([])
  })

  it('keeps the facts of an example as they are written, to be asked again', () => {
    const [first] = ruleSheet(pack, 'quiet-hours')?.cases ?? []
    expect(first?.written).toEqual({ at: '2026-11-18T07:59:59' })
  })

  it('names the demands that the rule meets when it has the matrix', () => {
    const sheet = ruleSheet(pack, 'quiet-hours', loadCoverage(LAW))
    expect(sheet?.meets.map(({ id }) => id)).toContain('CN-T1')
    expect(ruleSheet(pack, 'quiet-hours')?.meets).toEqual([])
  })

  it('knows on which channels a rule is seen to speak, and what it answers', () => {
    const pair = reachOf(text('visit-pair'), pack)
    expect(pair.channels).toEqual(['visit'])
    const quiet = reachOf(text('quiet-hours'), pack)
    expect(quiet.channels).toContain('sms')
    expect(quiet.verdicts).toContain('DEFER')
  })
})

describe('a number of the law on a day', () => {
  it('is nobody’s before the first instrument, and the older one’s until the newer came', () => {
    expect(reading('connected-cap', 'std', 2024, 5, 14)).toMatchObject({ value: null, voices: [] })
    const older = reading('connected-cap', 'std', 2025, 2, 27)
    const [cifa, ...others] = older.voices
    expect(cifa).toMatchObject({ instrument: 'cifa-2024', decides: true })
    expect(others).toMatchObject([{ instrument: 'platform-policy' }])
    const newer = reading('connected-cap', 'std', 2025, 2, 28)
    expect(newer.voices[0]).toMatchObject({ instrument: 'gbt-45251-2025', decides: true })
    expect(newer.relaxable).toBe(true)
  })

  it('is the strictest of the layers, and says which layer decides under which policy', () => {
    const hours = reading('quiet-hours', 'tender', 2026, 11, 18)
    expect(hours).toMatchObject({ value: '08:00–21:00', layer: 'lender', relaxable: false })
    const deciding = hours.voices.filter(({ decides }) => decides)
    expect(deciding).toMatchObject([{ layer: 'lender', policy: 'tender@1' }])
    expect(hours.voices.map(({ layer }) => layer)).toContain('standard')
    expect(reading('quiet-hours', 'std', 2026, 11, 18)).toMatchObject({ value: '08:00–22:00' })
  })

  it('has a history without gaps, equal neighbours being one', () => {
    expect(reading('connected-cap', 'std', 2026, 11, 18).spans).toMatchObject([
      { from: '2024-05-15', until: null, value: '3', layer: 'standard' },
    ])
    const { spans } = reading('quiet-hours', 'tender', 2026, 11, 18)
    for (const [i, { until }] of spans.entries()) expect(until).toBe(spans[i + 1]?.from ?? null)
  })
})

describe('the page of an instrument', () => {
  const sheets = instrumentSheets(pack)
  const sheet = (id: string) => sheets.find((one) => one.id === id)

  it('names what it replaced and what replaced it', () => {
    expect(sheet('cifa-2024')?.supersededBy).toBe('gbt-45251-2025')
    expect(sheet('gbt-45251-2025')?.supersedes).toContain('cifa-2024')
  })

  it('names every rule that cites it, and the numbers the rules take from it', () => {
    const { citedBy = [], numbers = [] } = sheet('gbt-45251-2025') ?? {}
    expect(citedBy.map(({ rule }) => rule)).toContain('connected-cap')
    expect(numbers).toContainEqual(
      expect.objectContaining({ parameter: 'connected-cap.max', value: '3', clause: '5.3' }),
    )
    const cited = pack.rules.flatMap(({ citations }) => citations.length)
    const told = sheets.reduce((sum, one) => sum + one.citedBy.length, 0)
    expect(told).toBe(cited.reduce((sum, n) => sum + n, 0))
  })

  it('of a policy shows the numbers of its profiles', () => {
    const { numbers = [] } = sheet('lender-policy') ?? {}
    expect(numbers).toContainEqual(
      expect.objectContaining({ parameter: 'quiet-hours.window', policy: 'tender@1' }),
    )
  })
})
