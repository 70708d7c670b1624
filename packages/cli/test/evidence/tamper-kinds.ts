import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { objectPath } from '@fencun/adapters/blobs/objects'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { type RawBuilder, sql } from 'kysely'
import type { Attested, Folders } from './attested.ts'
import { leavesIn } from './read-log.ts'
import {
  changedOutcome,
  edit,
  editBytes,
  exchanged,
  flip,
  hold,
  placeOf,
  rewritten,
} from './tamper-hands.ts'

/**
 * Who may notice:
 * - `ours`: `fencun ledger verify` on the published files
 * - `go`, `sigstore`: the two programs that are not ours, on the same files
 * - `rows`: the business rows held against the log
 * - `witness`: our check and Go's with what a witness signed and kept
 * - `program`: the running program, before it signs and in its own check
 */
export const CHECKS = ['ours', 'go', 'sigstore', 'rows', 'witness', 'program'] as const
export type CheckName = (typeof CHECKS)[number]

/** One way to tamper with a copy of a whole installation, and who must notice, nobody else. */
export interface TamperKind {
  readonly name: string
  readonly finds: readonly CheckName[]
  readonly tamper: (scene: Scene) => Promise<void>
}

/** A copy of an installation to which anything may be done. */
export interface Scene extends Folders {
  /** The same installation before half of its work. */
  readonly older: Folders
  /** Opens the database, lets somebody reach into it, and closes it again. */
  readonly inside: (work: (the: Attested) => Promise<void>) => Promise<void>
}

/** What somebody does who can write where the log is published. */
const FILES: readonly TamperKind[] = [
  {
    name: 'a byte of a bundle',
    finds: ['ours', 'go', 'sigstore', 'witness', 'program'],
    tamper: ({ log }) => flip(join(log, 'tile/entries/000'), 5000),
  },
  {
    name: 'a byte of a tile',
    finds: ['ours', 'go', 'sigstore', 'witness', 'program'],
    tamper: ({ log }) => flip(join(log, 'tile/0/001'), 500),
  },
  {
    name: 'a byte of an upper tile',
    finds: ['ours', 'go', 'sigstore', 'witness', 'program'],
    tamper: async ({ log }) => {
      const folder = join(log, 'tile/1/000.p')
      const widths = (await readdir(folder)).map(Number).toSorted((a, b) => b - a)
      await flip(join(folder, String(widths[0])), 40)
    },
  },
  {
    name: 'the size in the checkpoint',
    finds: ['ours', 'go', 'sigstore', 'witness'],
    tamper: ({ log }) =>
      edit(join(log, 'checkpoint'), (text) =>
        text.replace(/\n\d+\n/, (size) => `\n${Number(size) - 1}\n`),
      ),
  },
  {
    name: 'the signature of the checkpoint',
    finds: ['ours', 'go', 'sigstore', 'witness'],
    tamper: ({ log }) =>
      edit(join(log, 'checkpoint'), (text) => text.replace(/(\u2014 \S+ .{20})./, '$1_')),
  },
  {
    name: 'a bundle taken away',
    finds: ['ours', 'go', 'sigstore', 'witness', 'program'],
    tamper: ({ log }) => rm(join(log, 'tile/entries/001')),
  },
  {
    name: 'two leaves exchanged',
    finds: ['ours', 'go', 'sigstore', 'witness', 'program'],
    tamper: async ({ log }) => {
      const leaves = await leavesIn(log)
      const [a, b] = leaves.slice(300, 302)
      if (a === undefined || b === undefined) throw new Error('the log has 302 leaves')
      await editBytes(join(log, 'tile/entries/001'), (bytes) => exchanged(bytes, a, b))
    },
  },
  {
    name: 'the line of a witness forged',
    finds: ['witness'],
    tamper: ({ log }) =>
      edit(join(log, 'checkpoint'), (text) => text.replace(/(\u2014 witness\S+ .{20})./, '$1A')),
  },
  {
    name: 'the end of the log cut off',
    finds: ['witness'],
    tamper: async ({ log, older }) => {
      await rm(log, { recursive: true })
      await cp(older.log, log, { recursive: true })
    },
  },
]

/** What somebody does who holds the key of the log, besides. */
const WITH_KEY: readonly TamperKind[] = [
  {
    name: 'a leaf replayed, signed with the real key',
    finds: ['ours', 'program'],
    tamper: async (scene) => {
      const leaves = await leavesIn(scene.log)
      await rewritten(scene, [...leaves, ...leaves.slice(7, 8)])
    },
  },
  {
    name: 'a leaf left out, signed with the real key',
    finds: ['ours', 'witness', 'program'],
    tamper: async (scene) => {
      const leaves = await leavesIn(scene.log)
      await rewritten(scene, leaves.toSpliced(placeOf(leaves, 'contact-started'), 1))
    },
  },
  {
    name: 'all rewritten: rows, leaf, tiles, real keys',
    finds: ['witness', 'program'],
    tamper: async (scene) => {
      const leaves = await leavesIn(scene.log)
      await scene.inside(async (the) => {
        const { seq, bytes } = await changedOutcome(the)
        await rewritten(scene, leaves.with(seq, bytes))
      })
    },
  },
]

/** What somebody does who has the database's password. */
const DATABASE: readonly TamperKind[] = [
  inDatabase(
    'an event altered',
    sql`update timeline_event set body = (body::jsonb || '{"outcome": "no-answer"}'::jsonb)::json
      where kind = 'contact-ended' and body->>'outcome' = 'answered-debtor'`,
  ),
  inDatabase('an event taken away', sql`delete from timeline_event ${oneOf('contact-recorded')}`),
  inDatabase(
    'an event slipped in',
    sql`insert into timeline_event (bucket, tenant_id, debtor_id, version, kind, at, request_id, body)
      select bucket, tenant_id, debtor_id, version + 1000, kind, at, null,
        (body::jsonb || '{"id": "0190a000-0000-7000-8000-000000000000"}'::jsonb)::json
      from timeline_event where kind = 'contact-started' limit 1`,
  ),
  inDatabase(
    'a record of a contact taken away',
    sql`delete from contact_record where record_id = (select min(record_id) from contact_record)`,
  ),
  inDatabase(
    'a sealed number altered',
    sql`update contact_point set value_sealed = set_byte(value_sealed, 20,
        (get_byte(value_sealed, 20) + 1) % 256)
      where point_id = (select min(point_id) from contact_point)`,
  ),
  inDatabase(
    'an employee given another role',
    sql`update staff set role = 'administrator' where account = 'collector'`,
  ),
  {
    name: 'a byte of a recording',
    finds: ['rows', 'program'],
    tamper: async (scene) => flip(await recordingIn(scene), 200),
  },
  {
    name: 'a recording taken away',
    finds: ['rows', 'program'],
    tamper: async (scene) => rm(await recordingIn(scene)),
  },
  {
    name: 'a recording slipped in',
    finds: ['rows', 'program'],
    tamper: async ({ root }) => {
      const sha256 = createHash('sha256').update('nobody said this').digest('hex')
      const path = join(root, 'objects', objectPath(sha256))
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, 'nobody said this')
    },
  },
  {
    name: 'the outbox edited before it is signed',
    finds: ['rows'],
    tamper: ({ inside }) =>
      inside(async (the) => {
        await hold(the, 7)
        await the.behind(sql`update evidence_outbox set leaf = convert_to(
          replace(convert_from(leaf, 'UTF8'), 'hold-placed', 'hold-released'), 'UTF8')`)
        await the.publish()
      }),
  },
  {
    name: 'a leaf taken out of the outbox',
    finds: ['ours', 'rows', 'program'],
    tamper: ({ inside }) =>
      inside(async (the) => {
        await hold(the, 8)
        await the.behind(sql`delete from evidence_outbox`)
        await hold(the, 8, 'dispute')
        await the.publish()
      }),
  },
  {
    name: 'an old database restored',
    finds: ['rows', 'program'],
    tamper: async ({ root, older }) => {
      await rm(`${root}/database`, { recursive: true })
      await cp(`${older.root}/database`, `${root}/database`, { recursive: true })
    },
  },
]

export const TAMPER_KINDS: readonly TamperKind[] = [...FILES, ...WITH_KEY, ...DATABASE]

/** The file of one recording or document. */
async function recordingIn({ root }: Scene): Promise<string> {
  const objects = join(root, 'objects/sha256')
  const names = await readdir(objects, { recursive: true })
  const found = names.find((name) => /[0-9a-f]{64}$/.test(name))
  if (found === undefined) throw new Error('the demonstration has recordings')
  return join(objects, found)
}

function inDatabase(name: string, statement: RawBuilder<unknown>): TamperKind {
  return {
    name,
    finds: ['rows'],
    tamper: ({ inside }) => inside((the) => the.behind(statement)),
  }
}

function oneOf(kind: TimelineEvent['kind']) {
  const only = sql`kind = ${sql.lit(kind)}`
  return sql`where ${only} and (debtor_id, version) =
    (select debtor_id, version from timeline_event where ${only} limit 1)`
}
