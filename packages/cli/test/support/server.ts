import { once } from 'node:events'
import { type CommandOptions, collect, startCommand } from './command.ts'

/** A running `fencun serve` or `fencun demo`. */
export interface Server {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string
  readonly said: () => string
  /** As an operator stops it. Resolves to the exit code. */
  readonly stop: () => Promise<number | null>
  /** `kill -9`, and waits until it is gone. */
  readonly kill: () => Promise<void>
}

export interface ServerOptions extends CommandOptions {
  readonly mode?: 'serve' | 'demo'
  readonly data: string
  /** Further words of the command line. */
  readonly args?: readonly string[]
}

/** Starts a server on a port of its own; resolves when it says that it is ready. */
export async function startServer({
  mode = 'demo',
  data,
  args = [],
  ...options
}: ServerOptions): Promise<Server> {
  const child = startCommand([mode, '--data', data, '--port', '0', ...args], options)
  const [out, err] = [collect(child.stdout), collect(child.stderr)]
  const said = (): string => out() + err()
  const ended = once(child, 'exit')
  const url = await new Promise<string>((ready, fail) => {
    child.stdout?.on('data', () => {
      const address = /(http:\S+) {2}\(ready in/.exec(out())?.[1]
      if (address !== undefined) ready(address)
    })
    child.once('close', (code) => fail(new Error(`the server left with ${code}: ${said()}`)))
  })
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await ended
    }
    return child.exitCode
  }
  return {
    url,
    said,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}
