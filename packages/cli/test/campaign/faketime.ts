import { execFile } from 'node:child_process'
import { mkdtemp, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const FETCH = fileURLToPath(new URL('../../../../scripts/fetch-faketime.mjs', import.meta.url))

/** The clock of a process that believes what it is told, while all others have the real one. */
export interface FalseClock {
  readonly env: Readonly<Record<string, string>>
  /** From now on the clock is so many seconds away from the real one. */
  readonly stepTo: (offsetSec: number) => Promise<void>
  readonly folder: string
}

export async function falseClock(offsetSec: number): Promise<FalseClock> {
  const fetched = await promisify(execFile)(process.execPath, [FETCH])
  const folder = await mkdtemp(join(tmpdir(), 'fencun-clock-'))
  const file = join(folder, 'offset')
  const stepTo = async (sec: number): Promise<void> => {
    // The process reads the file whenever it looks at its clock: never a half-written one.
    await writeFile(`${file}.next`, `${sec < 0 ? '-' : '+'}${Math.abs(sec)}s\n`)
    await rename(`${file}.next`, file)
  }
  await stepTo(offsetSec)
  const env = {
    LD_PRELOAD: fetched.stdout.trim(),
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    // People and time servers set the time of day; how much time passes is set by nobody.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
  return { env, stepTo, folder }
}
