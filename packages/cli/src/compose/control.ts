import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deps } from '@fencun/app/deps'
import { isErrorCode } from '@fencun/core/errors/codes'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Answer, askGate, type Question } from '../commands/ask-gate.ts'
import { asksForBackup, serveBackup } from './backup-control.ts'
import type { BackupHost } from './backup-host.ts'
import type { DataDirectory } from './data-directory.ts'

const REQUEST_BYTES_MAX = 16 * 1024
const ANSWER_MS_MAX = 20_000

/**
 * A running server holds the embedded database alone. So that the command line can still ask, it
 * answers questions on a socket that only the same user can open. One line in, one line out.
 */
export function openControl(directory: DataDirectory, deps: Deps, backups: BackupHost): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fencun-'))
  const socketPath =
    process.platform === 'win32' ? `\\\\.\\pipe\\${folder}` : join(folder, 'control')
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    answerOne(socket, deps, backups)
  })
  server.listen(socketPath)
  server.unref()
  writeFileSync(directory.control, JSON.stringify({ pid: process.pid, socket: socketPath }), {
    mode: 0o600,
  })
  return () => {
    server.close()
    for (const socket of open) socket.destroy()
    rmSync(directory.control, { force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

function answerOne(socket: Socket, deps: Deps, backups: BackupHost): void {
  let received = ''
  socket.setEncoding('utf8')
  socket.on('error', () => socket.destroy())
  const take = (chunk: string): void => {
    received += chunk
    if (received.length > REQUEST_BYTES_MAX) return void socket.destroy()
    const end = received.indexOf('\n')
    if (end < 0) return
    socket.off('data', take)
    const line = received.slice(0, end)
    if (asksForBackup(line)) return serveBackup(socket, line, backups)
    const question = questionOf(line)
    const answer =
      question === undefined
        ? Promise.resolve(err(failure('request-invalid', 'the line is no question')))
        : askGate(deps, question)
    answer.then(
      (result) => void socket.end(`${JSON.stringify(result)}\n`),
      () => void socket.destroy(),
    )
  }
  socket.on('data', take)
}

function questionOf(line: string): Question | undefined {
  const value = parsed(line)
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  const text = (name: string): string | undefined => {
    const field = fields.get(name)
    return typeof field === 'string' ? field : undefined
  }
  const [id, channel] = [text('case'), text('channel')]
  if (id === undefined || channel === undefined) return undefined
  const [point, at, lender] = [text('point'), text('at'), text('lender')]
  return {
    case: id,
    channel,
    ...(point === undefined ? {} : { point }),
    ...(at === undefined ? {} : { at }),
    ...(lender === undefined ? {} : { lender }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Asks the server that runs on a data directory; undefined when none answers there. */
export async function askRunning(
  directory: DataDirectory,
  question: Question,
): Promise<Result<Answer> | undefined> {
  if (!existsSync(directory.control)) return undefined
  const control = parsed(readFileSync(directory.control, 'utf8'))
  const socket =
    typeof control === 'object' && control !== null && 'socket' in control ? control.socket : null
  if (typeof socket !== 'string') return undefined
  const line = await exchange(socket, `${JSON.stringify(question)}\n`)
  return line === undefined ? undefined : resultOf(parsed(line))
}

function exchange(path: string, line: string): Promise<string | undefined> {
  return new Promise((done) => {
    let received = ''
    const socket = createConnection(path, () => socket.write(line))
    socket.setEncoding('utf8')
    socket.setTimeout(ANSWER_MS_MAX, () => socket.destroy())
    socket.on('data', (chunk: string) => {
      received += chunk
    })
    socket.on('error', () => done(undefined))
    socket.on('close', () => done(received === '' ? undefined : received))
  })
}

/** The other side is this same program; what it sent is taken at its word once it has the shape. */
function resultOf(value: unknown): Result<Answer> | undefined {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return undefined
  if (value.ok === true && 'value' in value && isAnswer(value.value)) return ok(value.value)
  if ('error' in value && isFailure(value.error)) return err(value.error)
  return undefined
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'answers' in value
}

function isFailure(value: unknown): value is Failure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    isErrorCode(value.code)
  )
}
