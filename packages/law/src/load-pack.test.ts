import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { LawPackError } from './read-yaml.ts'

const LAW = join(import.meta.dirname, '..')
const PARTS = ['instruments', 'rules', 'profiles', 'calendar', 'obligations.yaml']
const QUIET = 'rules/quiet-hours/rule.yaml'

let law = ''

beforeEach(() => {
  law = mkdtempSync(join(tmpdir(), 'fencun-law-'))
  for (const part of PARTS) cpSync(join(LAW, part), join(law, part), { recursive: true })
})

afterEach(() => {
  rmSync(law, { recursive: true })
})

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(law, path), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(law, path), after)
}

/** What the loader says of the law directory as it stands now. */
function fault(): string {
  try {
    loadPack(law)
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    expect(error.failure.code).toBe('law-pack-invalid')
    return `${error.failure.place} | ${error.failure.detail}`
  }
  return 'none'
}

describe('the hash of a pack', () => {
  it('is the same for the same text, wherever it lies and however its lines end', () => {
    expect(loadPack(law).hash).toBe(loadPack(LAW).hash)
    edit(QUIET, /\n/g, '\r\n')
    expect(loadPack(law).hash).toBe(loadPack(LAW).hash)
  })

  it.each([QUIET, 'rules/quiet-hours/rule.ts', 'profiles/tender.yaml', 'obligations.yaml'])(
    'changes with %s',
    (path) => {
      appendFileSync(join(law, path), '\n')
      expect(loadPack(law).hash).not.toBe(loadPack(LAW).hash)
    },
  )
})

describe('whom a number binds', () => {
  const settings = (pack: ReturnType<typeof loadPack>) =>
    pack.settings.filter(({ parameter }) => parameter === 'quiet-hours.window')

  it('are those whom its instrument binds', () => {
    const [cifa, , cba, own] = settings(loadPack(LAW))
    expect(cifa?.applies).toEqual({ products: ['consumer-loan', 'auto-loan'] })
    expect(cba?.applies).toEqual({ lenderTypes: ['bank'] })
    expect(own?.applies).toBeUndefined()
  })

  it('may be fewer of them', () => {
    edit(
      QUIET,
      'instrument: cba-2026\n',
      'instrument: cba-2026\n        applies: { channels: [visit] }\n',
    )
    expect(settings(loadPack(law))[2]?.applies).toEqual({
      lenderTypes: ['bank'],
      channels: ['visit'],
    })
  })
})

describe('a faulty pack is refused with file and path', () => {
  it('a key that nobody reads', () => {
    edit(QUIET, 'title:', 'titel: x\ntitle:')
    expect(fault()).toBe(`${QUIET} | unknown key \`titel\``)
  })

  it('a key said twice', () => {
    edit(QUIET, 'id: quiet-hours', 'id: quiet-hours\nid: quiet-hours')
    expect(fault()).toContain(`${QUIET} | `)
  })

  it('a missing key', () => {
    edit(QUIET, /title: .*/, '')
    expect(fault()).toBe(`${QUIET} | \`title\` is missing`)
  })

  it('a clause that lost its quotes and became a number', () => {
    edit(QUIET, 'clause: "5.3"', 'clause: 5.3')
    expect(fault()).toContain(`${QUIET}: citations[0].clause | text is expected`)
  })

  it('an instrument that does not exist', () => {
    edit(QUIET, 'instrument: cba-2026, clause', 'instrument: cba-2062, clause')
    expect(fault()).toBe(`${QUIET}: citations[1].instrument | there is no instrument \`cba-2062\``)
  })

  it('a number of an instrument that the rule does not cite', () => {
    edit(QUIET, 'instrument: cba-2026\n', 'instrument: card-2011\n')
    expect(fault()).toContain('parameters[0].values[2] | the rule does not cite `card-2011`')
  })

  it('a day that does not exist', () => {
    edit(QUIET, 'until: 2025-02-28', 'until: 2025-02-29')
    expect(fault()).toContain('parameters[0].values[0].until | a date such as')
  })

  it('hours that are no window', () => {
    edit(QUIET, '["08:00", "22:00"]', '["08:00", "25:00"]')
    expect(fault()).toContain('values[0].value[0] | a window such as')
  })

  it('a reason without its English', () => {
    edit(QUIET, /    en: It is \{clock\}; contact.*\n/, '')
    expect(fault()).toBe(`${QUIET}: reasons.QUIET_HOURS | \`en\` is missing`)
  })

  it('an obligation without a name', () => {
    edit('obligations.yaml', /record-call: .*\n/, '')
    expect(fault()).toContain('`record-call` has no name in obligations.yaml')
  })

  it('a folder under another name than its id', () => {
    edit(QUIET, 'id: quiet-hours', 'id: silent-hours')
    expect(fault()).toContain('the id `silent-hours` differs from the name')
  })

  it('a folder that is not registered', () => {
    mkdirSync(join(law, 'rules/new-rule'))
    writeFileSync(join(law, 'rules/new-rule/rule.yaml'), 'id: new-rule\n')
    expect(fault()).toBe('rules/new-rule/rule.yaml | the rule is not registered')
  })

  it('a registered rule whose folder is gone', () => {
    rmSync(join(law, 'rules/quiet-hours'), { recursive: true })
    expect(fault()).toBe('rules/quiet-hours | the registered rule has no folder')
  })

  it('a rule without examples', () => {
    rmSync(join(law, 'rules/quiet-hours/cases.yaml'))
    expect(fault()).toBe('rules/quiet-hours/cases.yaml | the file is missing')
  })

  it('an example with a fact that nobody knows', () => {
    edit('rules/quiet-hours/cases.yaml', '{ at: ', '{ moon: full, at: ')
    expect(fault()).toBe('rules/quiet-hours/cases.yaml: [0].given | unknown key `moon`')
  })

  it('a profile that sets what no rule has', () => {
    edit('profiles/tender.yaml', 'quiet-hours.window', 'quiet-hours.windows')
    expect(fault()).toContain('no rule has the parameter `quiet-hours.windows`')
  })

  it('a profile with a value of the wrong kind', () => {
    edit('profiles/tender.yaml', 'case-dials.max, value: 10', 'case-dials.max, value: ten')
    expect(fault()).toContain('a whole number from 0 on is expected')
  })

  it('an instrument superseded by one that does not exist', () => {
    const path = 'instruments/cifa-2024/instrument.yaml'
    edit(path, 'supersededBy: gbt-45251-2025', 'supersededBy: gbt-45251')
    expect(fault()).toBe(`${path}: supersededBy | there is no instrument \`gbt-45251\``)
  })

  it('a way to judge afterwards that nobody knows', () => {
    edit(QUIET, 'needs: [calls]', 'needs: [hearsay]')
    expect(fault()).toContain(`${QUIET}: afterwards.needs[0] | one of calls, `)
  })

  it('a reason not to tell afterwards that the rule does not have', () => {
    edit(QUIET, 'clock: minute', 'clock: minute, undecided: [SOMETHING]')
    expect(fault()).toBe(`${QUIET}: afterwards.undecided[0] | the rule has no reason \`SOMETHING\``)
  })

  it('an instrument that binds a lender nobody knows', () => {
    const path = 'instruments/cba-2026/instrument.yaml'
    edit(path, 'lenderTypes: [bank]', 'lenderTypes: [pawnshop]')
    expect(fault()).toContain(`${path}: applies.lenderTypes[0] | one of bank, `)
  })

  it('a number for lenders whom its instrument does not bind', () => {
    edit(
      QUIET,
      'instrument: cba-2026\n',
      'instrument: cba-2026\n        applies: { lenderTypes: [micro-loan] }\n',
    )
    expect(fault()).toContain('values[2].applies | the number is for nobody')
  })

  it('a policy for a channel that nobody knows', () => {
    edit(
      'profiles/tender.yaml',
      'case-dials.max, value: 10',
      'case-dials.max, value: 10, applies: { channels: [telex] }',
    )
    expect(fault()).toContain('settings[4].applies.channels[0] | one of voice_interactive, ')
  })

  it('a part that is not there', () => {
    rmSync(join(law, 'profiles'), { recursive: true })
    expect(fault()).toBe('profiles | the folder cannot be read')
  })
})
