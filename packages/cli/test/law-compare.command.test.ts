import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fencun, newFolder, printed, removeFolders } from './support/command.ts'
import { listAt, valueAt } from './support/json.ts'

const LAW = fileURLToPath(new URL('../../law', import.meta.url))
const QUICK = ['--random', '200', '--json']

afterAll(removeFolders)

/** A copy of the law in which one file says something else. */
async function lawWith(file: string, find: string, replace: string): Promise<string> {
  const copy = join(await newFolder(), 'law')
  const wanted = (path: string): boolean => !['node_modules', 'src'].includes(basename(path))
  cpSync(LAW, copy, { recursive: true, filter: wanted })
  const text = readFileSync(join(copy, file), 'utf8')
  expect(text.split(find)).toHaveLength(2)
  writeFileSync(
    join(copy, file),
    text.replace(find, () => replace),
  )
  return copy
}

const CAP = 'rules/connected-cap/rule.yaml'
const OPENS =
  '  - { from: 2025-02-28, value: 3, instrument: gbt-45251-2025, clause: "5.3", relaxable: true }'

describe('fencun law compare', () => {
  it('proves that the tender’s policy is never looser than the law alone, and shows the contrary', async () => {
    const [stricter, looser] = await Promise.all([
      fencun(['law', 'compare', 'std', 'tender', ...QUICK]),
      fencun(['law', 'compare', 'tender', 'std', ...QUICK]),
    ])
    expect(printed(stricter)).toMatchObject({ verdict: 'proved', counterExample: null, rules: [] })
    expect(printed(looser)).toMatchObject({ verdict: 'looser', counterExample: { how: 'outcome' } })
    expect([stricter.code, looser.code]).toEqual([0, 1])
  })

  it('finds a cap raised by one for one kind of lender on one channel', async () => {
    const narrow = 'lenderTypes: [micro-loan], channels: [voice_notice]'
    const planted = await lawWith(
      CAP,
      OPENS,
      [
        ...['bank, consumer-finance, asset-manager'].map((types) =>
          OPENS.replace(' }', `, applies: { lenderTypes: [${types}] } }`),
        ),
        OPENS.replace(
          ' }',
          ', applies: { lenderTypes: [micro-loan], channels: [voice_interactive] } }',
        ),
        OPENS.replace('value: 3', 'value: 4').replace(' }', `, applies: { ${narrow} } }`),
      ].join('\n    '),
    )
    // The platform's own default would still hold the cap: it is raised for the same ones.
    const file = join(planted, CAP)
    const text = readFileSync(file, 'utf8')
    const own = /^ +- \{ from: 2024-05-15, value: 3, instrument: platform-policy.*\}$/m.exec(
      text,
    )?.[0]
    if (own !== undefined) writeFileSync(file, text.replace(`${own}\n`, ''))
    const ran = await fencun(['law', 'compare', 'std', planted, ...QUICK])
    expect(ran.code).toBe(1)
    expect(printed(ran)).toMatchObject({
      verdict: 'looser',
      counterExample: {
        facts: { lenderType: 'micro-loan', channel: 'voice_notice', connToday: 3 },
        a: { outcome: 'DEFER' },
        b: { outcome: 'ALLOW' },
      },
    })
  })

  it('runs a rule whose code was changed, and shows the call that it lets through', async () => {
    const find = 'if (connected < connectedMax) return undefined'
    const other = await lawWith('rules/connected-cap/rule.ts', find, find.replace('<', '<='))
    const ran = await fencun(['law', 'compare', 'std', other, ...QUICK])
    expect(ran.code).toBe(1)
    const value = printed(ran)
    expect(listAt(value, 'rules')).toEqual([{ rule: 'connected-cap', why: 'other-code' }])
    expect(valueAt(valueAt(value, 'counterExample'), 'facts')).toMatchObject({ connToday: 3 })
  })

  it('leaves with 2 or 4 when there is nothing to compare', async () => {
    const [none, wrong] = await Promise.all([
      fencun(['law', 'compare', 'std', 'no-such-policy', '--json']),
      fencun(['law', 'compare', 'std', 'tender', '--random', 'many', '--json']),
    ])
    expect([none.code, wrong.code]).toEqual([4, 2])
  })
})
