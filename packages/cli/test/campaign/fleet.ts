import { randomBytes } from 'node:crypto'
import type { Deps } from '@fencun/app/deps'
import { type Client, dayAt, setClock, signIn } from '../support/client.ts'
import { newFolder } from '../support/command.ts'
import { inStores } from '../support/histories.ts'
import { type Server, type ServerOptions, startServer } from '../support/server.ts'

/** Several servers of the demonstration on one database server. */
export class Fleet {
  readonly servers: Server[] = []
  readonly env: Readonly<Record<string, string>>
  readonly #databaseUrl: string
  /** One folder of keys for all of them, as the manual asks. */
  readonly #keys: Promise<string> = newFolder()

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl
    const key = randomBytes(32).toString('hex')
    this.env = { DATABASE_URL: databaseUrl, FENCUN_MASTER_KEY: key }
  }

  get databaseUrl(): string {
    return this.#databaseUrl
  }

  /** The first one loads the demonstration; the others find it there. */
  async start(options: Pick<ServerOptions, 'env' | 'args'> = {}): Promise<Server> {
    const server = await startServer({
      data: await newFolder(),
      built: true,
      args: ['--trust-proxy', ...(options.args ?? [])],
      env: { ...(await this.#environment()), ...options.env },
    })
    this.servers.push(server)
    return server
  }

  /** The same stores that the servers use, without the servers. */
  async inStores<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
    return inStores(await newFolder(), work, await this.#environment())
  }

  signIn(account: string): Promise<Client> {
    return signIn(this.url, account)
  }

  get url(): string {
    const [first] = this.servers
    if (first === undefined) throw new Error('no server was started')
    return first.url
  }

  /** Sets every server's clock to a time of its day, and says which day that is. */
  async setTime(time: string): Promise<string> {
    const day = await dayAt(this.url)
    const boss = await this.signIn('supervisor')
    for (const { url } of this.servers) await setClock(boss.at(url), `${day}T${time}+08:00`)
    return day
  }

  async #environment(): Promise<Readonly<Record<string, string>>> {
    return { ...this.env, FENCUN_KEYS: await this.#keys }
  }

  async kill(): Promise<void> {
    for (const server of this.servers.splice(0)) await server.kill()
  }
}
