import { Agent, request } from 'node:http'
import type { Answered } from '../support/client.ts'

export interface Blow {
  readonly url: string
  readonly path: string
  readonly cookie: string
  readonly body: object
}

/**
 * Many hands on kept connections. `fetch` would spend more of the machine on asking than the servers
 * on answering.
 */
export class Hammer {
  readonly #agent: Agent
  readonly hands: number
  #sent = 0
  #again = 0

  constructor(hands: number) {
    this.hands = hands
    this.#agent = new Agent({ keepAlive: true, maxSockets: hands })
  }

  /** Requests sent so far. */
  get sent(): number {
    return this.#sent
  }

  /** How many of them were sent again. */
  get again(): number {
    return this.#again
  }

  /** Works a list off with all hands at once. */
  async each<Job>(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
    let next = 0
    const hand = async (): Promise<void> => {
      for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) await work(job)
    }
    await Promise.all(Array.from({ length: this.hands }, hand))
  }

  /**
   * A kept connection may be closed by the server in the moment in which it is used again. Then the
   * same is sent once more: every question carries its id, and is answered once.
   */
  async post(blow: Blow): Promise<Answered> {
    try {
      return await this.#post(blow, this.#agent)
    } catch (error) {
      if (!isReset(error)) throw error
      this.#again += 1
      // Not on another kept one, which may be as stale.
      return this.#post(blow, false)
    }
  }

  #post({ url, path, cookie, body }: Blow, agent: Agent | false): Promise<Answered> {
    this.#sent += 1
    const text = JSON.stringify(body)
    const headers = {
      cookie,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      // The servers believe their proxy: thousands of dialers do not come from one address.
      'x-forwarded-for': `10.0.${Math.floor(this.#sent / 250) % 250}.${this.#sent % 250}`,
    }
    return new Promise((done, fail) => {
      const asked = request(url + path, { method: 'POST', agent, headers }, (answer) => {
        let received = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          received += chunk
        })
        answer.on('end', () => done({ status: answer.statusCode ?? 0, body: parsed(received) }))
        answer.on('error', fail)
      })
      asked.on('error', fail)
      asked.end(text)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** Told of while the answer is awaited, or while the question is still being written. */
const RESETS: readonly unknown[] = ['ECONNRESET', 'EPIPE']

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RESETS.includes(error.code)
}

function parsed(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : text
}
