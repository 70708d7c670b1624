import { type ContactId, contactId } from '@fencun/core/ids'
import type { AppOptions } from '../app-options.ts'
import { SESSION_COOKIE } from '../http/session.ts'
import { type Answer, answerOf, textIn } from './answer.ts'
import { type TestApp, testApp } from './test-app.ts'
import { LINE, PASSWORD, type PlacedCase, placeCase } from './world.ts'

export interface CalledCase extends PlacedCase {
  readonly world: TestApp
  readonly contact: ContactId
}

/** A case of collector-1 whose debtor was talked to for twelve seconds. */
export async function calledCase(part: Partial<AppOptions> = {}): Promise<CalledCase> {
  const world = await testApp(part)
  const placed = await placeCase(world.deps, world.lender, 1)
  const collector = await world.as('collector-1')
  const asked = await collector('POST', '/v1/contacts', {
    ...{ request: 'r-1', case: placed.case, point: placed.point, line: LINE },
    ...{ channel: 'voice_interactive', purpose: 'interactive' },
  })
  const contact = contactId(textIn(asked, 'contact'))
  await collector('POST', `/v1/contacts/${contact}/events`, { kind: 'started' })
  const ended = { kind: 'ended', outcome: 'answered-debtor', talkSec: 12 }
  await collector('POST', `/v1/contacts/${contact}/events`, ended)
  return { ...placed, world, contact }
}

export async function sessionOf({ deps }: TestApp, called: string): Promise<string> {
  const signedIn = await deps.credentials.signIn(`lender-a.${called}`, PASSWORD)
  if (signedIn === undefined) throw new Error(`${called} cannot sign in`)
  return signedIn.token
}

/** Who sends it, what beside it, and under which name. */
export interface UploadPart {
  readonly called?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly name?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a file as a browser does, the texts before it. */
export async function upload(
  world: TestApp,
  url: string,
  file: Buffer,
  part: UploadPart = {},
): Promise<Answer> {
  const { called = 'collector-1', fields = {}, name = 'call.bin' } = part
  const edge = 'edge-of-a-part'
  const texts = Object.entries(fields).map(
    ([field, text]) =>
      `--${edge}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${text}\r\n`,
  )
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(texts.join('') + head),
    file,
    Buffer.from(`\r\n--${edge}--\r\n`),
  ])
  const headers = { 'content-type': `multipart/form-data; boundary=${edge}` }
  const cookies = part.headers ? {} : { [SESSION_COOKIE]: await sessionOf(world, called) }
  return answerOf(
    await world.app.inject({
      ...{ method: 'POST', url, payload, cookies },
      headers: { ...headers, ...part.headers },
    }),
  )
}
