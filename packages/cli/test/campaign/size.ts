/**
 * A proof runs small with every test run and large by `npm run campaign`. Both print what they ran
 * with: a seed given back as `FENCUN_TEST_SEED` draws the same again. A test run always draws alike,
 * a campaign anew each time.
 */
const SEED_OF_TEST_RUNS = 45_251
export const FULL: boolean = process.env['FENCUN_CAMPAIGN'] === 'full'

/** The sizes of one proof. */
export function sized<T>(sizes: { readonly ci: T; readonly full: T }): T {
  return FULL ? sizes.full : sizes.ci
}

export function newSeed(proof: string): number {
  const drawn = FULL ? Date.now() % 1_000_000_007 : SEED_OF_TEST_RUNS
  const seed = Number(process.env['FENCUN_TEST_SEED'] ?? drawn)
  tell(proof, { FENCUN_TEST_SEED: seed, size: FULL ? 'full' : 'ci' })
  return seed
}

/** One line on the console: what was done and what was found, to be quoted. */
export function tell(proof: string, facts: Readonly<Record<string, unknown>>): void {
  const said = Object.entries(facts).map(([name, fact]) => {
    return `${name}=${typeof fact === 'string' ? fact : JSON.stringify(fact)}`
  })
  process.stdout.write(`${proof}: ${said.join(' ')}\n`)
}
