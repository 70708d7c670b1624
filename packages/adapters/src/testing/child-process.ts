import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface EmbeddedChild {
  readonly pid: number
  /** Everything it said so far, line by line. */
  readonly said: readonly string[]
  /** Resolves when a line satisfies the condition; rejects when the process ends first. */
  readonly until: (condition: (line: string) => boolean) => Promise<string>
  /** `kill -9`, and waits until it is gone. */
  readonly kill: () => Promise<void>
  /** Asks it to end, and waits until it has. */
  readonly end: () => Promise<void>
}

/** Starts `embedded-child.ts` on a directory. */
export function startEmbeddedChild(directory: string): EmbeddedChild {
  return startChild('./embedded-child.ts', [directory])
}

/** Starts a program, named from this folder, with these arguments. */
export function startChild(name: string, args: readonly string[]): EmbeddedChild {
  const program = fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', program, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => said.push(line))
  // What it said before its end may still be on its way to us when it ends.
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  return {
    pid: child.pid ?? 0,
    said,
    until: (condition) =>
      new Promise((resolve, reject) => {
        const look = (line: string): void => {
          if (condition(line)) resolve(line)
        }
        said.forEach(look)
        lines.on('line', look)
        lines.once('close', () => reject(new Error(`the process ended; it said ${said.at(-1)}`)))
      }),
    kill: async () => {
      stop(child)
      await ended
    },
    end: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function stop(child: ChildProcess): void {
  if (child.exitCode === null) child.kill('SIGKILL')
}
