import { alarmId, type Look, lookId, type NewAlarm, USUAL_ACCESS } from '@fencun/app/ports/access'
import { type ExportId, exportId } from '@fencun/app/ports/exports'
import { AGENCY, SAMPLE_AT, uniqueId } from '@fencun/app/testing/sample-rows'
import { partyId, staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import type { Act, ActWorld } from './acts.ts'

const STAFF = staffId('supervisor-1')
const QUIET = { lookBackFrom: plusMs(SAMPLE_AT, -1), alarmsOf: () => [] }

function look({ debtor, file }: ActWorld): Look {
  return {
    ...{ look: lookId(uniqueId()), ...debtor, case: file, org: AGENCY, staff: STAFF },
    ...{ party: partyId('party-1'), point: null, field: 'name', kind: 'other' },
    ...{ purpose: 'letter', words: '', screen: 'case', at: SAMPLE_AT },
    until: plusMs(SAMPLE_AT, 60_000),
  }
}

async function ask({ stores, lender }: ActWorld): Promise<ExportId> {
  const id = exportId(uniqueId())
  await stores.exports.ask({
    ...{ export: id, lender, org: AGENCY, by: STAFF, at: SAMPLE_AT, filter: { status: 'open' } },
    ...{ full: ['name'], purpose: 'court', words: '立案', cases: 1 },
  })
  return id
}

async function approve(world: ActWorld): Promise<ExportId> {
  const id = await ask(world)
  const verdict = { by: staffId('boss'), at: SAMPLE_AT, approved: true, note: '' }
  await world.stores.exports.decide(world.lender, id, verdict)
  return id
}

async function make(world: ActWorld): Promise<ExportId> {
  const id = await approve(world)
  const made = { at: SAMPLE_AT, sha256: 'ab'.repeat(32), bytes: 3, rows: 1 }
  const file = {
    made: { ...made, until: plusMs(SAMPLE_AT, 60_000) },
    file: Uint8Array.of(1, 2, 3),
    cases: [{ debtor: world.debtor.debtor, case: world.file }],
  }
  await world.stores.exports.keep(world.lender, id, file, QUIET)
  return id
}

/** Seeing data whole, and taking them out. */
export const ACCESS_ACTS: readonly Act[] = [
  {
    name: 'a field that is revealed',
    leaves: ['data-revealed'],
    run: (world) => world.stores.access.record(look(world), { hourMax: 9, ...QUIET }),
  },
  {
    name: 'a look that raises an alarm',
    leaves: ['data-revealed'],
    run: (world) => {
      const { lender } = world
      const alarm: NewAlarm = {
        ...{ alarm: alarmId(uniqueId()), lender, kind: 'night', staff: STAFF, org: AGENCY },
        ...{ at: SAMPLE_AT, case: null, recordKind: null, count: null, limit: null },
        once: uniqueId(),
      }
      const watching = { hourMax: 9, ...QUIET, alarmsOf: () => [alarm] }
      return world.stores.access.record(look(world), watching)
    },
  },
  {
    name: 'settings of access',
    leaves: ['register-changed'],
    run: ({ stores, lender }) => {
      const by = { staff: STAFF, org: AGENCY, at: SAMPLE_AT }
      return stores.access.saveSettings(lender, { ...USUAL_ACCESS, revealSec: 30 }, by)
    },
  },
  { name: 'a request for a file', leaves: ['export-asked'], run: ask },
  {
    name: 'a word on a request for a file',
    leaves: ['export-asked', 'export-decided'],
    run: approve,
  },
  {
    name: 'a file that is made',
    leaves: ['export-asked', 'export-decided', 'export-made'],
    run: make,
  },
  {
    name: 'a file that is fetched',
    leaves: ['export-asked', 'export-decided', 'export-made', 'export-fetched'],
    run: async (world) => {
      const by = { staff: STAFF, org: AGENCY, at: SAMPLE_AT }
      const file = await world.stores.exports.take(world.lender, await make(world), by)
      if (file === undefined) throw new Error('who asked fetches the file')
    },
  },
]
