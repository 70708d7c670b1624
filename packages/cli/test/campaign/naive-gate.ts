/**
 * The control of the race: a gate as it is often written. It counts the permits of a debtor's day,
 * and when there are fewer than the cap it inserts one more. Between the two somebody else does the
 * same. A process of its own, so that it is hammered exactly as the product is.
 */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { openServer } from '@fencun/adapters/engine/server'

const [url = '', capText = ''] = process.argv.slice(2)
const cap = Number(capText)
const opened = await openServer({ url })
if (!opened.ok) throw new Error(opened.error.detail)
const { pool } = opened.value

const server = createServer((asked, answer) => {
  text(asked)
    .then(async (body) => decide(debtorIn(body)))
    .then(
      (allowed) => answer.writeHead(allowed ? 201 : 409).end('{}'),
      () => answer.writeHead(500).end('{}'),
    )
})
// No connection is closed while the race lasts: nothing is ever sent to it twice.
server.keepAliveTimeout = 0
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`)
})

async function decide(debtor: string): Promise<boolean> {
  const { rows } = await pool.query<{ permits: number }>(
    'select count(*)::int as permits from naive_permit where debtor = $1',
    [debtor],
  )
  if ((rows[0]?.permits ?? cap) >= cap) return false
  await pool.query('insert into naive_permit (debtor) values ($1)', [debtor])
  return true
}

function debtorIn(body: string): string {
  const value: unknown = JSON.parse(body)
  if (typeof value === 'object' && value !== null && 'case' in value) return String(value.case)
  throw new Error('a question names its case')
}
