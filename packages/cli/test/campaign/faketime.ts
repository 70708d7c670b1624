import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureFaketime } from '../../../../scripts/lib/faketime.mjs'

/** The clock of a process that believes what it is told, while all others have the real one. */
export interface FalseClock {
  readonly env: Readonly<Record<string, string>>
  /** From now on the clock is so many seconds away from the real one. */
  readonly stepTo: (offsetSec: number) => Promise<void>
  readonly folder: string
}

export async function falseClock(offsetSec: number): Promise<FalseClock> {
  const library = ensureFaketime((said: string) => console.log(said))
  if (library === undefined) throw new Error('this proof needs libfaketime')
  const folder = await mkdtemp(join(tmpdir(), 'fencun-clock-'))
  const file = join(folder, 'offset')
  const stepTo = (sec: number): Promise<void> =>
    writeFile(file, `${sec < 0 ? '-' : '+'}${Math.abs(sec)}s\n`)
  await stepTo(offsetSec)
  const env = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    // People and time servers set the time of day; how much time passes is set by nobody.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
  return { env, stepTo, folder }
}
