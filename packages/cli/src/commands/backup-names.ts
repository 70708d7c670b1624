import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** The two files of a backup: data as it lies in the database and beside it, and the keys to it. */
export type BackupFile = 'tar.gz' | 'keys'

const NAME = /^fencun-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(tar\.gz|keys)$/
const DAY_MS = 24 * 60 * 60 * 1000

/** `fencun-20261122T053000Z.tar.gz`: names sort as times do. */
export function backupName(at: Date, kind: BackupFile): string {
  const time = at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  return `fencun-${time}.${kind}`
}

/** When a backup was made, by its name; undefined for every other file. */
export function backupTime(name: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? []
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** Where a file goes: what was named ends like one, or is a folder in which it gets a name. */
export async function placeFor(named: string, at: Date, kind: BackupFile): Promise<string> {
  const path = resolve(named)
  const isFolder = (await isDirectory(path)) || !path.endsWith(`.${kind}`)
  const file = isFolder ? join(path, backupName(at, kind)) : path
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  return file
}

/** The newest of a folder; what was named, where that is no folder. Undefined when there is none. */
export async function newestIn(named: string, kind: BackupFile): Promise<string | undefined> {
  const path = resolve(named)
  if (!(await isDirectory(path))) return path
  const names = await readdir(path)
  const newest = names.filter((name) => backupTime(name) && name.endsWith(`.${kind}`)).toSorted()
  const last = newest.at(-1)
  return last === undefined ? undefined : join(path, last)
}

/** Removes backups of a folder that are older than so many days. Gives their names. */
export async function pruneBackups(
  folder: string,
  now: Date,
  keepDays: number,
): Promise<readonly string[]> {
  const removed: string[] = []
  for (const name of (await readdir(folder)).toSorted()) {
    const made = backupTime(name)
    if (made === undefined || now.getTime() - made.getTime() <= keepDays * DAY_MS) continue
    await rm(join(folder, name))
    removed.push(name)
  }
  return removed
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() === true
}
