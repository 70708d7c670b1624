/**
 * Prints what the gate says at many instants, to be compared between processes that believe to be
 * in different zones: one JSON line of the zone and the decisions.
 */
import { checkContact } from '@fencun/app/check-contact/check-contact'
import { COLLECTOR, good, newWorld, workedCase } from '@fencun/app/rehearsal/world'
import { plusDays } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { lawBook, ownPack } from '../../src/compose/law-book.ts'
import { Draw } from '../../src/demo/people.ts'

const DAY_MS = 86_400_000
const [seed = '0', count = '0'] = process.argv.slice(2)
const draw = new Draw(Number(seed))
const pack = ownPack()
const world = await newWorld((directory) => lawBook(pack, directory))
const file = await workedCase(world)
// The agency's contract outlives every instant that is asked about.
for (const org of await world.directory.orgs(file.lender)) {
  if (org.contractUntil === null) continue
  await world.directory.saveOrg({ ...org, contractUntil: plusDays(org.contractUntil, 800) })
}
const from = world.clock.now() - (world.clock.now() % DAY_MS)
const decisions: unknown[] = []
for (let i = 0; i < Number(count); i += 1) {
  // Full hours and the milliseconds around them, where a zone would show, among any other moments.
  const near = draw.below(3) === 0 ? draw.below(DAY_MS) : draw.below(24) * 3_600_000
  const at = instant(from + draw.below(400) * DAY_MS + near + draw.below(3) - 1)
  const channel = draw.one(['voice_interactive', 'sms', 'letter'] as const)
  const { answers } = good(await checkContact(world, COLLECTOR, { case: file.case, channel, at }))
  decisions.push(answers.map(({ decision }) => decision))
}
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
console.log(JSON.stringify({ timeZone, offset: new Date(from).getTimezoneOffset(), decisions }))
