import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CollectedContact, collectContact } from '@fencun/app/prove-contact/collect-contact'
import { makePackage } from '@fencun/app/prove-contact/make-package'
import { word } from '@fencun/audit/report/language'
import { failure } from '@fencun/core/errors/failure'
import type { NoteKey } from '@fencun/core/evidence/note'
import type { EvidencePackage, Words } from '@fencun/core/evidence/package'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { ownPack } from '../../compose/law-book.ts'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { writePackageFolder } from '../../ledger/package-folder.ts'
import { publishedHead } from '../../ledger/published-head.ts'
import { verifierKeys } from '../../ledger/verifier-keys.ts'
import { fail, print, printJson } from '../../output.ts'
import { type OwnFlags, type OwnLogs, onlyLender, withOwnLogs } from './own-logs.ts'

export interface ProveFlags extends OwnFlags {
  /** Where the folder is made. */
  readonly out?: string
  readonly withNumber?: boolean
  readonly withNote?: boolean
  readonly witness?: readonly string[]
}

/**
 * `fencun ledger prove CONTACT`: a folder with which anybody can check one contact without our
 * database, our server or our word. A decision is named by its event or its request: so a refusal is
 * shown as well. Numbers and notes are disclosed only when that is asked for.
 */
export async function proveCommand(named: string, flags: ProveFlags): Promise<ExitCode> {
  const { json = false } = flags
  const witnesses = verifierKeys(flags.witness ?? [], ['cosignature'], '--witness')
  if (!witnesses.ok) return fail(witnesses.error, json)
  const folder = resolve(flags.out ?? `evidence-${encodeURIComponent(named)}`)
  if (existsSync(folder)) {
    return fail(failure('argument-invalid', 'this folder is there already', folder), json)
  }
  return withOwnLogs(flags, async (own, lenders) => {
    const lender = onlyLender(lenders)
    if (!lender.ok) return lender
    const made = await packageOf(own, lender.value, named, {
      ...{ numbers: flags.withNumber === true, notes: flags.withNote === true },
      witnesses: witnesses.value,
    })
    if (!made.ok) return made
    await writePackageFolder(folder, made.value)
    const { leaves, disclosures } = made.value
    const counts = { folder, leaves: leaves.length, disclosures: disclosures.length }
    if (json) printJson(counts)
    else {
      const words = { zh: `证据包 ${leaves.length} 条`, en: `evidence of ${leaves.length} leaves` }
      print(`${word(words, flags.lang === 'en' ? 'en' : 'zh')}  ${folder}`)
    }
    return ok(EXIT.ok)
  })
}

interface Wanted {
  readonly numbers: boolean
  readonly notes: boolean
  readonly witnesses: readonly NoteKey[]
}

async function packageOf(
  own: OwnLogs,
  lender: LenderId,
  named: string,
  wanted: Wanted,
): Promise<Result<EvidencePackage>> {
  const settled = await own.settle(lender)
  if (!settled.ok) return settled
  const collected = await collectContact(own.deps, lender, named, wanted)
  if (!collected.ok) return collected
  const log = await publishedHead(own.logs, lender, wanted.witnesses)
  if (!log.ok) return log
  const madeAt = new Date(own.logs.now()).toISOString()
  const names = await namesFor(own, lender, collected.value)
  const made = await makePackage(collected.value, log.value, { madeAt, names })
  if (made !== undefined) return ok(made)
  return err(failure('evidence-pending', 'the published log does not reach so far yet'))
}

/** Names of the rules that spoke, and of the organisations that acted. */
async function namesFor(
  { deps }: Pick<OwnLogs, 'deps'>,
  lender: LenderId,
  { events }: CollectedContact,
): Promise<Readonly<Record<string, Words>>> {
  const rules = new Map(ownPack().rules.map(({ id, title }) => [id, title]))
  const orgs = new Map((await deps.directory.orgs(lender)).map(({ org, name }) => [org, name]))
  const names = new Map<string, Words>()
  for (const event of events) {
    const org = orgs.get(event.actor.org)
    if (org !== undefined) names.set(event.actor.org, { zh: org, en: org })
    for (const { rule } of 'decision' in event ? event.decision.findings : []) {
      const title = rules.get(rule)
      if (title !== undefined) names.set(rule, title)
    }
  }
  return Object.fromEntries(names)
}
