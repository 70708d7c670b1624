/** Requests as `curl` would send them, from the options that our documentation uses. */

export type Jars = Map<string, string>

export interface Sent {
  readonly status: number
  readonly body: string
}

interface Wanted {
  method: string | undefined
  url: string | undefined
  data: string | undefined
  reads: string | undefined
  writes: string | undefined
  readonly headers: Headers
}

/** Sends one command's request; a jar keeps the cookies it is given under its name. */
export async function curl(args: readonly string[], jars: Jars): Promise<Sent> {
  const { method, url, data, reads, writes, headers } = wantedBy(args)
  if (url === undefined) throw new Error('curl needs an address')
  if (reads !== undefined) headers.set('cookie', jars.get(reads) ?? '')
  const response = await fetch(url, {
    method: method ?? (data === undefined ? 'GET' : 'POST'),
    headers,
    ...(data === undefined ? {} : { body: data }),
  })
  if (writes !== undefined) {
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
    jars.set(writes, cookies.join('; '))
  }
  return { status: response.status, body: await response.text() }
}

function wantedBy(args: readonly string[]): Wanted {
  const wanted: Wanted = {
    method: undefined,
    url: undefined,
    data: undefined,
    reads: undefined,
    writes: undefined,
    headers: new Headers(),
  }
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-s') continue
    if (!word.startsWith('-')) wanted.url = word
    else option(wanted, word, rest.shift() ?? '')
  }
  return wanted
}

function option(wanted: Wanted, name: string, value: string): void {
  switch (name) {
    case '-X':
      wanted.method = value
      return
    case '-d':
      wanted.data = value
      return
    case '-b':
      wanted.reads = value
      return
    case '-c':
      wanted.writes = value
      return
    case '-H': {
      const [field = '', ...text] = value.split(':')
      wanted.headers.set(field, text.join(':').trim())
      return
    }
    default:
      throw new Error(`curl's option ${name} is not understood`)
  }
}
