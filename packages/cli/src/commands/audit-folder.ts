import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LogProblem } from '@fencun/audit/read/log-problem'

/** Where calls are put aside; made when it is first asked for, and readable by nobody else. */
export interface PartsFolder {
  readonly path: () => string
  readonly isUsed: () => boolean
  /** Removes it with all that is in it, as the end of the program does, or a signal to end. */
  readonly remove: () => void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** @throws LogProblem which ends the reading */
function madeIn(directory: string): string {
  try {
    return mkdtempSync(join(directory, 'fencun-audit-'))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const detail = `the folder for temporary files cannot be written (${String(error.code)})`
    throw new LogProblem('argument-invalid', detail, 'TMPDIR')
  }
}

export function partsFolder(directory: string = tmpdir()): PartsFolder {
  let path: string | undefined
  const clear = (): void => {
    if (path !== undefined) rmSync(path, { recursive: true, force: true })
    path = undefined
  }
  const onSignal = (signal: NodeJS.Signals): void => {
    remove()
    process.kill(process.pid, signal)
  }
  const remove = (): void => {
    clear()
    process.off('exit', clear)
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
  return {
    path: () => {
      if (path !== undefined) return path
      process.on('exit', clear)
      for (const signal of SIGNALS) process.on(signal, onSignal)
      path = madeIn(directory)
      return path
    },
    isUsed: () => path !== undefined,
    remove,
  }
}
