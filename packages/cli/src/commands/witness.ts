import { NODE_CRYPTO } from '@fencun/adapters/evidence/node-crypto'
import type { Actor } from '@fencun/app/access/roles'
import {
  addLog,
  addWitness,
  endLog,
  endWitness,
  type ManageDeps,
  showWitnesses,
  type WitnessView,
} from '@fencun/app/manage-witnesses/manage-witnesses'
import { word } from '@fencun/audit/report/language'
import { failure } from '@fencun/core/errors/failure'
import { vkeyText } from '@fencun/core/evidence/note'
import { err, ok, type Result } from '@fencun/core/result'
import { formatInstant } from '@fencun/core/time/instant'
import { actorOf } from '../compose/operator.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { print, printJson } from '../output.ts'
import { type OwnFlags, type OwnLogs, onlyLender, withOwnLogs } from './ledger/own-logs.ts'

export interface WitnessFlags extends OwnFlags {
  readonly url?: string
}

type Say = (zh: string, en: string) => string

/** `fencun witness list`: own key, who witnesses us, whose logs we witness, what contradicted. */
export function listCommand(flags: WitnessFlags): Promise<ExitCode> {
  return withAdministrator(flags, async (own, deps, actor) => {
    const view = await showWitnesses(deps, actor)
    if (!view.ok) return view
    const vkey = vkeyText((await own.logs.cosigningKey(actor.lender)).key)
    const path = `/witness/${encodeURIComponent(actor.lender)}`
    if (flags.json === true) printJson({ own: { vkey, path }, ...jsonOf(view.value) })
    else print(textOf(vkey, path, view.value, sayIn(flags)))
    return ok(view.value.incidents.length === 0 ? EXIT.ok : EXIT.failed)
  })
}

/** `fencun witness add VKEY --url ADDRESS`: asks a counterparty for its line from now on. */
export function addCommand(vkey: string, flags: WitnessFlags): Promise<ExitCode> {
  return change(flags, (deps, actor) => addWitness(deps, actor, { vkey, url: flags.url ?? '' }))
}

/** `fencun witness end VKEY`: asks it no more. */
export function endCommand(vkey: string, flags: WitnessFlags): Promise<ExitCode> {
  return change(flags, (deps, actor) => endWitness(deps, actor, { vkey }))
}

/** `fencun witness add-log VKEY`: signs the checkpoints of a counterparty's log from now on. */
export function addLogCommand(vkey: string, flags: WitnessFlags): Promise<ExitCode> {
  return change(flags, (deps, actor) => addLog(deps, actor, { vkey }))
}

/** `fencun witness end-log VKEY`: signs nothing of this key any more. */
export function endLogCommand(vkey: string, flags: WitnessFlags): Promise<ExitCode> {
  return change(flags, (deps, actor) => endLog(deps, actor, { vkey }))
}

function change(
  flags: WitnessFlags,
  work: (deps: ManageDeps, actor: Actor) => Promise<Result<unknown>>,
): Promise<ExitCode> {
  return withAdministrator(flags, async (_own, deps, actor) => {
    const done = await work(deps, actor)
    if (!done.ok) return done
    const known = done.value === 'known'
    if (flags.json === true) printJson({ changed: !known })
    else print(sayIn(flags)(known ? '已是如此' : '已登记', known ? 'it is so already' : 'done'))
    return ok(EXIT.ok)
  })
}

function withAdministrator(
  flags: WitnessFlags,
  work: (own: OwnLogs, deps: ManageDeps, actor: Actor) => Promise<Result<ExitCode>>,
): Promise<ExitCode> {
  return withOwnLogs(flags, async (own, lenders) => {
    const lender = onlyLender(lenders)
    if (!lender.ok) return lender
    const staff = await own.deps.directory.staff(lender.value)
    const one = staff.find(({ role, active }) => role === 'administrator' && active)
    if (one === undefined) {
      return err(failure('not-permitted', 'the lender has no active administrator yet'))
    }
    const actor: Actor = { ...actorOf(one), via: 'command' }
    const deps = { book: own.logs.book, crypto: NODE_CRYPTO, clock: own.deps.clock }
    return work(own, deps, actor)
  })
}

function jsonOf({ witnesses, logs, incidents }: WitnessView) {
  return {
    witnesses: witnesses.map(({ since, ended, last, ...one }) => ({
      ...one,
      ...{ since: formatInstant(since), ended: ended === null ? null : formatInstant(ended) },
      last: last === null ? null : { size: last.size, at: formatInstant(last.at) },
    })),
    logs: logs.map(({ origin, keys, seen }) => ({
      origin,
      keys: keys.filter(({ ended }) => ended === null).map(({ vkey }) => vkey),
      seen: seen === null ? null : { size: seen.size, at: formatInstant(seen.at) },
    })),
    incidents: incidents.map((one) => ({ ...one, at: formatInstant(one.at) })),
  }
}

function textOf(
  vkey: string,
  path: string,
  { witnesses, logs, incidents }: WitnessView,
  say: Say,
): string {
  const upTo = (
    last: { readonly size: number; readonly at: Parameters<typeof formatInstant>[0] } | null,
  ) => (last === null ? say('尚无', 'nothing yet') : `${last.size}  ${formatInstant(last.at)}`)
  const live = witnesses.filter(({ ended }) => ended === null)
  return [
    `${say('本方见证公钥', 'our key as a witness')}  ${vkey}`,
    `${say('本方见证地址', 'where we are asked')}  ${path}`,
    ...live.map(({ name, url, last }) =>
      [say('为我见证', 'witnesses us'), name, url, upTo(last)].join('  '),
    ),
    ...logs.map(({ origin, seen }) =>
      [say('我为之见证', 'witnessed by us'), origin, upTo(seen)].join('  '),
    ),
    ...incidents.map(({ kind, name, size, at }) =>
      [say('矛盾', 'contradiction'), kind, name, String(size), formatInstant(at)].join('  '),
    ),
  ].join('\n')
}

function sayIn({ lang }: WitnessFlags): Say {
  return (zh, en) => word({ zh, en }, lang === 'en' ? 'en' : 'zh')
}
