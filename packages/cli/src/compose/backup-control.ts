import { existsSync, readFileSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { BackupEntry } from '@fencun/adapters/backup/register'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { BackupHost, BackupSession, FinishedCopy } from './backup-host.ts'
import type { DataDirectory } from './data-directory.ts'

/*
 * A running server has the embedded database alone, so `fencun backup` copies the files while the
 * server only says when. Both are this same program, on a socket that only the same user can open:
 * one line of JSON asks, one answers. When the line breaks off, the copy is given up.
 */

type Asked =
  | { readonly backup: 'begin' }
  | { readonly backup: 'finish' }
  | { readonly backup: 'record'; readonly entry: BackupEntry }

interface Begun {
  readonly pgdata: string
  readonly migrations: readonly string[]
  readonly keyDaysMax: number
}

export function asksForBackup(line: string): boolean {
  return line.startsWith('{"backup":')
}

/** Serves one backup over a socket, of which the first line was read already. */
export function serveBackup(socket: Socket, first: string, host: BackupHost): void {
  let session: BackupSession | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const take = (line: string): void => {
    turn = turn
      .then(async () => {
        const asked = JSON.parse(line) as Asked
        if (asked.backup === 'begin') {
          const begun = await host.begin()
          if (!begun.ok) return begun
          session = begun.value
          const { pgdata, migrations, keyDaysMax } = session
          return ok({ pgdata, migrations, keyDaysMax } satisfies Begun)
        }
        if (session === undefined) throw new Error('a backup begins first')
        if (asked.backup === 'finish') return ok(await session.finish())
        await session.record(asked.entry)
        return ok(null)
      })
      .then(
        (answer) => void socket.write(`${JSON.stringify(answer)}\n`),
        () => void socket.destroy(),
      )
  }
  socket.once('close', () => void turn.then(() => session?.release()))
  createInterface({ input: socket }).on('line', take)
  take(first)
}

/** A backup session with the server that runs on a data directory; undefined when none does. */
export async function remoteBackup(
  directory: DataDirectory,
): Promise<Result<BackupSession> | undefined> {
  const path = socketOf(directory)
  const socket = path === undefined ? undefined : await connected(path)
  if (socket === undefined) return undefined
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]()
  const ask = async <T>(asked: Asked): Promise<Result<T>> => {
    socket.write(`${JSON.stringify(asked)}\n`)
    const line = await lines.next()
    if (line.done === true) {
      return err(failure('backup-failed', 'the server broke the backup off', directory.root))
    }
    // The other side is this same program and is taken at its word.
    return JSON.parse(line.value) as Result<T>
  }
  const sure = async <T>(asked: Asked): Promise<T> => {
    const answer = await ask<T>(asked)
    if (answer.ok) return answer.value
    throw new Error(`${answer.error.code}: ${answer.error.detail}`)
  }
  const begun = await ask<Begun>({ backup: 'begin' })
  if (!begun.ok) {
    socket.destroy()
    return begun
  }
  return ok({
    ...begun.value,
    finish: () => sure<FinishedCopy>({ backup: 'finish' }),
    record: async (entry) => {
      await sure({ backup: 'record', entry })
    },
    release: async () => {
      socket.end()
    },
  })
}

function socketOf({ control }: DataDirectory): string | undefined {
  if (!existsSync(control)) return undefined
  const value: unknown = JSON.parse(readFileSync(control, 'utf8'))
  const path = typeof value === 'object' && value !== null && 'socket' in value ? value.socket : ''
  return typeof path === 'string' && path !== '' ? path : undefined
}

/** Undefined when nobody listens there any more: the server was killed. */
function connected(path: string): Promise<Socket | undefined> {
  return new Promise((done) => {
    const socket = createConnection(path, () => done(socket))
    socket.on('error', () => done(undefined))
  })
}
