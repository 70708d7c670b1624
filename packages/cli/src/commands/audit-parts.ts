import { setImmediate } from 'node:timers/promises'
import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import type { AuditResult } from '@fencun/audit/finding'
import { partsJudge } from '@fencun/audit/judge/join-results'
import type { JudgeOptions } from '@fencun/audit/judge/judge-options'
import type { People } from '@fencun/audit/people'
import { lazyList } from '@fencun/audit/people/lazy-list'
import { debtorOfNumber } from '@fencun/audit/people/numbers-alone'
import { peopleOf } from '@fencun/audit/people/people-of'
import type { LogParts, SpillOptions } from '@fencun/audit/read/log-parts'
import { LogProblem } from '@fencun/audit/read/log-problem'
import { ok, type Result } from '@fencun/core/result'
import type { PartsFolder } from './audit-folder.ts'
import {
  type AuditInputs,
  type InputOptions,
  NOTHING_BEFORE,
  readCases,
  readInputs,
  readLogParts,
} from './audit-inputs.ts'
import { personsOf } from './audit-persons.ts'

/** A log that is more than fits: its calls are on disk, and are judged part by part. */
export interface PartedInputs extends Pick<AuditInputs, 'logs' | 'cases'> {
  readonly parts: LogParts
  readonly parsed: ParsedPlacement | undefined
}

/** What is known of a log while it is judged takes about so much for each call. */
const BYTES_A_CALL = 60
const CALLS_MIN = 1_000_000

/** How many calls are held in memory when nobody says it: they take half of what is free. */
export function callsThatFit(freeBytes: number = process.availableMemory()): number {
  return Math.max(CALLS_MIN, Math.floor(freeBytes / 2 / BYTES_A_CALL))
}

/**
 * Reads the files of an audit. One log of more than `callsMax` calls comes in parts. Several, or one
 * with records beside it, are judged as a whole: they fail with `argument-invalid` where they do not
 * fit.
 */
export async function readFitting(
  files: readonly string[],
  options: InputOptions,
  { callsMax, folder }: { readonly callsMax: number; readonly folder: PartsFolder },
): Promise<Result<AuditInputs | PartedInputs>> {
  const [file] = files
  if (file === undefined || files.length > 1 || options.records !== undefined) {
    const spill = (callsBefore: number): SpillOptions => allInMemory(callsMax - callsBefore)
    return readInputs(files, { ...options, spill })
  }
  // Whose a number is decides which part it goes to. That the list is bad is said in its turn.
  const cases = await readCases(options.cases)
  const parsed = cases.ok ? cases.value?.parsed : undefined
  const spill = (): SpillOptions => asideIn(folder, callsMax, parsed)
  const read = await readLogParts(file, NOTHING_BEFORE, { ...options, spill })
  options.progress.end()
  if (!read.ok) return read
  const { parts, audited } = read.value
  options.onLog?.(audited)
  if (!cases.ok) return cases
  const known = { logs: [audited], ...(cases.value && { cases: cases.value.file }) }
  if (folder.isUsed()) return ok({ ...known, parts, parsed })
  for (const log of parts.parts()) return ok({ ...known, log, people: peopleOf(log, parsed) })
  throw new Error('a log that fits has one part')
}

function asideIn(
  folder: PartsFolder,
  callsMax: number,
  parsed: ParsedPlacement | undefined,
): SpillOptions {
  return {
    callsMax,
    // Asked for when the first calls go there, so that a log that fits leaves the disk alone.
    get directory() {
      return folder.path()
    },
    ...(parsed && { personOf: personsOf(parsed) }),
  }
}

/** Nothing is put aside: a folder is asked for when a log does not fit, and that ends the reading. */
function allInMemory(callsMax: number): SpillOptions {
  return {
    callsMax,
    get directory(): never {
      const detail = 'several logs, or a log with records, are held in memory and do not fit'
      throw new LogProblem('argument-invalid', detail, '--calls-in-memory')
    },
  }
}

/** Judges the parts one by one. Between them the program hears of signals. */
export async function judgeParted(
  { parts, parsed }: PartedInputs,
  options: JudgeOptions,
): Promise<{ readonly result: AuditResult; readonly people: People }> {
  const quick = await judgeEach({ parts, parsed }, options)
  const { judgedBy } = quick.result
  if (judgedBy?.differed !== true) return quick
  // As of one log: when the quick way says something else of one debtor, nothing of it is used.
  const { result, people } = await judgeEach({ parts, parsed }, { ...options, way: 'slow' })
  return { result: { ...result, judgedBy: { ...judgedBy, way: 'slow' } }, people }
}

async function judgeEach(
  { parts, parsed }: Pick<PartedInputs, 'parts' | 'parsed'>,
  options: JudgeOptions,
): Promise<{ readonly result: AuditResult; readonly people: People }> {
  let [before, strangers] = [0, 0]
  const judge = partsJudge({
    ...options,
    onProgress: ({ calls }) => {
      const done = Math.min(before + calls, parts.count)
      options.onProgress?.({ calls: done, ofCalls: parts.count })
    },
  })
  for (const log of parts.parts()) {
    await setImmediate()
    const people = peopleOf(log, parsed)
    judge.add({ log, people })
    before += log.count
    strangers += people.strangers ?? 0
  }
  return { result: judge.result(), people: peopleOfAll(parsed, strangers) }
}

/** Those on the list, and how many are not: of these nobody asks for one by its place. */
function peopleOfAll(parsed: ParsedPlacement | undefined, strangers: number): People {
  const listed = peopleOf({ numbers: [] }, parsed)
  if (parsed === undefined) return listed
  const count = listed.debtors.length
  const unlisted = debtorOfNumber('')
  const debtors = lazyList(count + strangers, (place) => listed.debtors[place] ?? unlisted)
  return { ...listed, debtors, strangers }
}
