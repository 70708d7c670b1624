import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NODE_CRYPTO } from '@fencun/adapters/evidence/node-crypto'
import { type PlacedEvent, type ReplayedDecision, replay } from '@fencun/app/replay/replay'
import { failure } from '@fencun/core/errors/failure'
import type { NoteKey } from '@fencun/core/evidence/note'
import type { PackageReport } from '@fencun/core/evidence/package-report'
import { verifyPackage } from '@fencun/core/evidence/verify-package'
import { err, ok, type Result } from '@fencun/core/result'
import { ownPack } from '../../compose/law-book.ts'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { laidDownHere, laidDownIn } from '../../ledger/laid-down.ts'
import { namedLaw } from '../../ledger/named-law.ts'
import { PACKAGE_FILE } from '../../ledger/package-folder.ts'
import { verifierKeys } from '../../ledger/verifier-keys.ts'
import { fail, print, printJson } from '../../output.ts'
import { type OwnFlags, withOwnLogs } from './own-logs.ts'
import { isAgainst, Replays, replayText } from './replay-text.ts'

export interface ReplayFlags extends OwnFlags {
  readonly all?: boolean
  readonly key?: readonly string[]
}

/**
 * `fencun ledger replay PACKAGE`, or `--all` for the own history: decides every question again on
 * the facts that were kept, under the rules that each decision names. Exit 1 when a permit was not
 * lawful, or an answer comes out otherwise.
 */
export async function replayCommand(
  place: string | undefined,
  flags: ReplayFlags,
): Promise<ExitCode> {
  const { json = false } = flags
  if (flags.all === true) return replayAll(flags)
  if (place === undefined) {
    return fail(failure('argument-invalid', 'name a package, or say --all', 'package'), json)
  }
  const keys = verifierKeys(flags.key ?? [], ['ed25519', 'sm2', 'cosignature'], '--key')
  if (!keys.ok) return fail(keys.error, json)
  const replayed = replayPackage(place, flags.key === undefined ? undefined : keys.value)
  if (!replayed.ok) return fail(replayed.error, json)
  return shown(replayed.value, flags)
}

function shown(replays: Replays, flags: ReplayFlags): ExitCode {
  if (flags.json === true) printJson(replays.plain())
  else print(replayText(replays, flags.lang === 'en' ? 'en' : 'zh'))
  return replays.kept.some(isAgainst) ? EXIT.failed : EXIT.ok
}

async function replayAll(flags: ReplayFlags): Promise<ExitCode> {
  const replays = new Replays()
  const pack = ownPack()
  return withOwnLogs(flags, async ({ deps }, lenders) => {
    for (const lender of lenders) {
      const lawOf = namedLaw(pack, await laidDownHere(deps, lender))
      for await (const { events } of deps.archive.timelines(lender)) {
        const placed = events.flatMap(({ version: n, event }) => (event ? [{ n, event }] : []))
        for (const one of replay(placed, lawOf)) replays.take(one)
      }
    }
    return ok(shown(replays, flags))
  })
}

/** Of a package, everything that it shows; what cannot be decided again of its contact is refused. */
function replayPackage(place: string, keys: readonly NoteKey[] | undefined): Result<Replays> {
  const text = textOf(place)
  if (text === undefined) return err(failure('evidence-package-invalid', 'no such file', place))
  const report = verifyPackage(text, NODE_CRYPTO, keys)
  const [first] = report.findings
  if (first !== undefined) {
    const detail = `${first.code}: ${first.detail}`
    return err(failure('evidence-package-invalid', detail, first.place))
  }
  const events = timelineIn(report)
  if (!events.ok) return events
  const pack = ownPack()
  const laid = laidDownIn(report.leaves, pack)
  if (!laid.ok) return laid
  const replays = new Replays()
  const contacts = new Set(
    report.leaves.flatMap(({ ofContact, event }) => (ofContact && event ? [event.id] : [])),
  )
  for (const one of replay(events.value, namedLaw(pack, laid.value))) {
    if (one.verdict === 'rules-unknown' && contacts.has(one.id)) return err(unknown(one, pack.hash))
    replays.take(one)
  }
  return ok(replays)
}

function unknown({ packHash, policy }: ReplayedDecision, own: string) {
  const detail = `it was decided under ${packHash} ${policy}; this program has ${own}`
  return failure('rules-unknown', detail)
}

/** The debtor's events in their order; nothing may be missing, for each bears on the next. */
function timelineIn({ leaves }: PackageReport): Result<readonly PlacedEvent[]> {
  const subject = leaves.find(({ ofContact }) => ofContact)?.leaf.subject
  const events = leaves
    .flatMap(({ leaf, event }) =>
      leaf.subject === subject && leaf.n !== null && event ? [{ n: leaf.n, event }] : [],
    )
    .toSorted((a, b) => a.n - b.n)
  const gap = events.findIndex(({ n }, at) => n !== at + 1)
  if (gap === -1) return ok(events)
  const detail = `event ${gap + 1} of the timeline is not shown, and decisions rest on it`
  return err(failure('evidence-package-invalid', detail, 'leaves'))
}

function textOf(place: string): string | undefined {
  if (!existsSync(place)) return undefined
  const file = statSync(place).isDirectory() ? join(place, PACKAGE_FILE) : place
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
