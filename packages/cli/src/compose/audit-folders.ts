import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import {
  type AuditId,
  type AuditPart,
  type AuditReportFile,
  type AuditReportFormat,
  type AuditView,
  parseAuditId,
} from '@fencun/app/ports/audits'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

/** What is kept of an audit beside its files; the rest is told anew with each question. */
export type AuditRecord = Omit<AuditView, 'directory' | 'progress'>

const RECORD = 'audit.json'
/** So much stays free for everything else on the disk, the database first. */
const RESERVE_BYTES = 512 * 1024 * 1024
/** How often, in bytes, the room on the disk is looked at. */
const LOOK_BYTES = 16 * 1024 * 1024

export interface FolderOptions {
  /** Holds one folder for each audit. */
  readonly root: string
  /** Room on the disk; another than the system's for tests. */
  readonly freeBytes?: (path: string) => Promise<number>
}

/** Where each audit has its files: folders that only the owner of the process can open. */
export class AuditFolders {
  readonly #root: string
  readonly #freeBytes: (path: string) => Promise<number>

  constructor({ root, freeBytes = roomAt }: FolderOptions) {
    this.#root = root
    this.#freeBytes = freeBytes
  }

  pathOf(id: AuditId): string {
    return join(this.#root, id)
  }

  async create(): Promise<AuditId> {
    const id = parseAuditId(randomBytes(16).toString('hex'))
    if (id === undefined) throw new Error('random bytes make an id')
    await mkdir(this.#root, { recursive: true, mode: 0o700 })
    await mkdir(this.pathOf(id), { mode: 0o700 })
    return id
  }

  /** Writes a file as it comes. Fails with `disk-full` before the disk is. */
  async take(
    id: AuditId,
    part: AuditPart,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Result<number>> {
    const folder = this.pathOf(id)
    let [written, looked] = [0, Number.NEGATIVE_INFINITY]
    const file = await open(partPath(folder, part), 'wx', 0o600)
    try {
      for await (const chunk of bytes) {
        if (written - looked >= LOOK_BYTES) {
          looked = written
          if ((await this.#freeBytes(folder)) < RESERVE_BYTES) return err(noRoom())
        }
        await file.writeFile(chunk)
        written += chunk.length
      }
      return ok(written)
    } catch (error) {
      if (isNoRoom(error)) return err(noRoom())
      throw error
    } finally {
      await file.close()
    }
  }

  /** Whole or not at all, so that whoever reads it later can trust it. */
  async save(record: AuditRecord): Promise<void> {
    const path = join(this.pathOf(record.id), RECORD)
    await writeFile(`${path}.new`, JSON.stringify(record), { mode: 0o600 })
    await rename(`${path}.new`, path)
  }

  /** What lies there from before. A folder without a record was never begun and is removed. */
  async kept(): Promise<readonly AuditRecord[]> {
    const names = await readdir(this.#root).catch(() => [])
    const found = await Promise.all(
      names.map(async (name) => {
        const id = parseAuditId(name)
        if (id === undefined) return []
        const text = await readFile(join(this.pathOf(id), RECORD), 'utf8').catch(() => '')
        const record = recordIn(text, id)
        if (record !== undefined) return [record]
        await this.remove(id)
        return []
      }),
    )
    return found.flat()
  }

  async report(id: AuditId, format: AuditReportFormat): Promise<AuditReportFile> {
    const path = reportPath(this.pathOf(id), format)
    const { size } = await stat(path)
    return { bytes: createReadStream(path), length: size }
  }

  async remove(id: AuditId): Promise<void> {
    await rm(this.pathOf(id), { recursive: true, force: true })
  }
}

export function partPath(folder: string, part: AuditPart): string {
  return join(folder, part)
}

export function reportPath(folder: string, format: AuditReportFormat): string {
  return join(folder, `report.${format}`)
}

/** The disk, or what one may use of it, is full. */
export function isNoRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code))
}

export function noRoom() {
  return failure('disk-full', 'there is no room left for the files of an audit')
}

/** A record that `save` wrote, in a folder that nobody else writes to; undefined: it is damaged. */
function recordIn(text: string, id: AuditId): AuditRecord | undefined {
  try {
    const record = JSON.parse(text) as AuditRecord
    return record.id === id && Number.isInteger(record.expiresAt) ? record : undefined
  } catch {
    return undefined
  }
}

async function roomAt(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}
