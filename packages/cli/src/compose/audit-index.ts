import { closeSync, openSync, writeSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditedCall, AuditFilter, AuditOutcome, AuditPage } from '@fencun/app/ports/audits'
import { parseDay } from '@fencun/core/time/beijing'

/*
 * The findings of an audit on the disk: one JSON line each in the order of rows, and beside them an
 * index of 16 bytes each, so that a page of millions is found without reading them.
 */
const LINES = 'findings.jsonl'
const INDEX = 'findings.idx'
const ENTRY_BYTES = 16
const NOWHERE = 65_535
const PIECE_BYTES = 1 << 20

/** A finding with the places of its organisation and seat in the names. */
export interface PlacedCall {
  readonly call: AuditedCall
  readonly org: number | undefined
  readonly staff: number | undefined
}

/** The rules that have findings, in the order by which the index names them. */
export function rulesIn({ summary }: Pick<AuditOutcome, 'summary'>): readonly string[] {
  return [...new Set(summary.byRule.map(({ rule }) => rule))]
}

/** Writes both files anew. Blocks: for the thread of the audit alone. Answers how many there were. */
export function writeFindings(
  folder: string,
  calls: Iterable<PlacedCall>,
  ruleNames: readonly string[],
): number {
  const lines = new Pieces(join(folder, LINES))
  const index = new Pieces(join(folder, INDEX))
  const rules = new Map(ruleNames.map((rule, place) => [rule, place]))
  let count = 0
  try {
    for (const placed of calls) {
      index.add(entryOf(placed, rules, lines.written))
      lines.add(Buffer.from(`${JSON.stringify(placed.call)}\n`))
      count += 1
    }
  } finally {
    lines.close()
    index.close()
  }
  return count
}

function entryOf(
  { call, org = NOWHERE, staff = NOWHERE }: PlacedCall,
  rules: ReadonlyMap<string, number>,
  at: number,
): Buffer {
  const entry = Buffer.alloc(ENTRY_BYTES)
  entry.writeDoubleLE(at, 0)
  entry.writeUInt16LE(org, 8)
  entry.writeUInt16LE(staff, 10)
  entry.writeUInt16LE(parseDay(call.at.slice(0, 10)) ?? 0, 12)
  entry.writeUInt8(rules.get(call.rule) ?? 255, 14)
  entry.writeUInt8(call.kind === 'breach' ? 0 : 1, 15)
  return entry
}

/** A file written in large pieces. */
class Pieces {
  readonly #file: number
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #written = 0

  constructor(path: string) {
    this.#file = openSync(path, 'w', 0o600)
  }

  get written(): number {
    return this.#written
  }

  add(bytes: Buffer): void {
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    this.#written += bytes.length
    if (this.#waitingBytes >= PIECE_BYTES) this.#flush()
  }

  close(): void {
    try {
      this.#flush()
    } finally {
      closeSync(this.#file)
    }
  }

  #flush(): void {
    const piece = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    for (let at = 0; at < piece.length; ) at += writeSync(this.#file, piece, at)
  }
}

/** One page of the findings that pass the filter. */
export async function readFindings(
  folder: string,
  filter: AuditFilter,
  rules: readonly string[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<AuditPage> {
  const index = await readFile(join(folder, INDEX))
  const passes = filterOf(filter, rules)
  const wanted: number[] = []
  let total = 0
  for (let at = 0; at < index.length; at += ENTRY_BYTES) {
    if (!passes(index, at)) continue
    if (total >= offset && wanted.length < limit) wanted.push(at)
    total += 1
  }
  return { total, findings: await linesOf(join(folder, LINES), index, wanted) }
}

type Passes = (index: Buffer, at: number) => boolean

function filterOf({ rule, kind, org, staff, day }: AuditFilter, rules: readonly string[]): Passes {
  const ruleAt = rule === undefined ? undefined : rules.indexOf(rule)
  const dayAt = day === undefined ? undefined : (parseDay(day) ?? -1)
  const kindAt = kind === undefined ? undefined : kind === 'breach' ? 0 : 1
  return (index, at) =>
    (ruleAt === undefined || index.readUInt8(at + 14) === ruleAt) &&
    (kindAt === undefined || index.readUInt8(at + 15) === kindAt) &&
    (org === undefined || index.readUInt16LE(at + 8) === org) &&
    (staff === undefined || index.readUInt16LE(at + 10) === staff) &&
    (dayAt === undefined || index.readUInt16LE(at + 12) === dayAt)
}

async function linesOf(
  path: string,
  index: Buffer,
  wanted: readonly number[],
): Promise<readonly AuditedCall[]> {
  if (wanted.length === 0) return []
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return await Promise.all(
      wanted.map(async (at) => {
        const from = index.readDoubleLE(at)
        const next = at + ENTRY_BYTES
        const until = next < index.length ? index.readDoubleLE(next) : size
        const { buffer } = await file.read(Buffer.alloc(until - from), 0, until - from, from)
        return calledIn(buffer.toString('utf8'))
      }),
    )
  } finally {
    await file.close()
  }
}

/** A line that `writeFindings` wrote, in a folder that nobody else writes to. */
function calledIn(line: string): AuditedCall {
  return JSON.parse(line) as AuditedCall
}
