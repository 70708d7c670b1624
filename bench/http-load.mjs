// @ts-check
// Asks a server over many connections at once, each the next question when the last is answered, and
// tells how long each took: in a process of its own, so that it takes no turn from the server.
// Reads what to do as a line of JSON and says that it is ready, then does it at `go` and says how.
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'

/**
 * @typedef {{ url: string, method: string, path: string, secret: string, connections: number, forMs: number,
 *   bodies: readonly string[], statuses: readonly number[] }} Task
 */

/** @param {Task} task @param {Agent} agent @param {string} body @returns {Promise<number>} */
function ask({ url, method, path, secret }, agent, body) {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }
    const sent = request(url + path, { method, agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** @param {Task} task */
async function load(task) {
  const agent = new Agent({ keepAlive: true, maxSockets: task.connections })
  /** @type {number[]} */
  const took = []
  let next = 0
  const from = performance.now()
  const connection = async () => {
    while (performance.now() < from + task.forMs && next < task.bodies.length) {
      const body = task.bodies[next] ?? ''
      next += 1
      const asked = performance.now()
      const status = await ask(task, agent, body)
      took.push(performance.now() - asked)
      if (!task.statuses.includes(status)) throw new Error(`${task.path} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: task.connections }, connection))
  const elapsedMs = performance.now() - from
  agent.destroy()
  return { took, elapsedMs }
}

/** @type {Task | undefined} */
let task
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'go') task = JSON.parse(line)
  const said = line === 'go' && task !== undefined ? await load(task) : 'ready'
  process.stdout.write(`${JSON.stringify(said)}\n`)
}
