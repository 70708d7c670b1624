// @ts-check
// Asks a server over many connections at once, each the next question when the last is answered, and
// tells how long each took: in a process of its own, so that it takes no turn from the server, and
// with as little work as it can, because it takes its processor time from the server's database.
// Reads what to do as a line of JSON and says that it is ready, then does it at `go` and says how.
import { connect } from 'node:net'
import { createInterface } from 'node:readline'

/**
 * @typedef {{ url: string, method: string, path: string, secret: string, connections: number, forMs: number,
 *   bodies: readonly string[], statuses: readonly number[] }} Task
 */

/** @param {Task} task @param {string} body @returns {string} */
function written({ url, method, path, secret }, body) {
  return [
    `${method} ${path} HTTP/1.1`,
    `host: ${new URL(url).host}`,
    `authorization: Bearer ${secret}`,
    ...(body === '' ? [] : ['content-type: application/json']),
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n')
}

const HEAD_END = Buffer.from('\r\n\r\n')

/** How many bytes an answer has whose beginning is here; undefined while its head is not whole.
 * @param {Buffer} bytes @returns {number | undefined} */
function lengthOf(bytes) {
  const end = bytes.indexOf(HEAD_END)
  if (end < 0) return undefined
  const length = /\r\ncontent-length: (\d+)/i.exec(bytes.latin1Slice(0, end))?.[1]
  if (length === undefined) throw new Error('an answer says how long it is')
  return end + HEAD_END.length + Number(length)
}

/** One connection: writes a question and gives the status of the whole answer.
 * @param {Task} task @returns {Promise<{ ask: (question: string) => Promise<number>, end: () => void }>} */
async function open({ url }) {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  let received = Buffer.alloc(0)
  /** @type {(status: number) => void} */
  let answered = () => {}
  /** @type {(error: Error) => void} */
  let failed = () => {}
  socket.on('data', (bytes) => {
    received = received.length === 0 ? bytes : Buffer.concat([received, bytes])
    if (received.length !== lengthOf(received)) return
    const status = Number(received.latin1Slice(9, 12))
    received = Buffer.alloc(0)
    answered(status)
  })
  socket.on('error', (error) => failed(error))
  socket.on('close', () => failed(new Error('the server closed a connection')))
  const ask = (/** @type {string} */ question) =>
    new Promise((/** @type {(status: number) => void} */ resolve, reject) => {
      answered = resolve
      failed = reject
      socket.write(question)
    })
  return { ask, end: () => socket.destroy() }
}

/** @param {Task} task @param {readonly string[]} questions */
async function load(task, questions) {
  /** @type {number[]} */
  const took = []
  let next = 0
  const opened = await Promise.all(Array.from({ length: task.connections }, () => open(task)))
  const from = performance.now()
  const busy = opened.map(async ({ ask }) => {
    while (performance.now() < from + task.forMs && next < questions.length) {
      const question = questions[next] ?? ''
      next += 1
      const asked = performance.now()
      const status = await ask(question)
      took.push(performance.now() - asked)
      if (!task.statuses.includes(status)) throw new Error(`${task.path} answered ${status}`)
    }
  })
  await Promise.all(busy)
  const elapsedMs = performance.now() - from
  for (const { end } of opened) end()
  return { took, elapsedMs }
}

/** @type {Task | undefined} */
let task
/** @type {readonly string[]} */
let questions = []
for await (const line of createInterface({ input: process.stdin })) {
  const go = line === 'go' ? task : undefined
  if (go === undefined) {
    const given = /** @type {Task} */ (JSON.parse(line))
    questions = given.bodies.map((body) => written(given, body))
    task = given
  }
  const said = go === undefined ? 'ready' : await load(go, questions)
  process.stdout.write(`${JSON.stringify(said)}\n`)
}
