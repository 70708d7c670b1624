import { memoryAudits } from '@fencun/app/testing/memory-audits'
import type { InjectOptions } from 'fastify'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Answer, answerOf, textIn } from './testing/answer.ts'
import { encodeForm, type Form, logOf, making, type Seen } from './testing/made-audit.ts'
import { type TestApp, testApp } from './testing/test-app.ts'

let world: TestApp
let seen: Seen
let audits: ReturnType<typeof memoryAudits>
beforeEach(async () => {
  seen = { files: new Map(), asks: [] }
  audits = memoryAudits(making(seen), { keptMax: 2 })
  world = await testApp({ audits })
})

async function send(options: InjectOptions): Promise<Answer> {
  return answerOf(await world.app.inject(options))
}

async function begin(form: Form): Promise<Answer> {
  const { type, payload } = await encodeForm(form)
  return send({ method: 'POST', url: '/v1/audits', headers: { 'content-type': type }, payload })
}

describe('an audit to which a policy file is handed in', () => {
  it('is judged by the policy that was handed in, then and again, and by no other file', async () => {
    const policy = new Blob(['id: own'])
    const answer = await begin({ ...logOf(), policy, profile: 'file' })
    expect(answer).toMatchObject({
      status: 201,
      body: { ask: { profile: 'file' }, files: [{ part: 'calls' }, { part: 'policy', bytes: 7 }] },
    })
    expect(seen.files.get('policy')).toBe('id: own')
    const again = (id: string) =>
      send({ method: 'POST', url: `/v1/audits/${id}/runs`, payload: { profile: 'file' } })
    expect((await again(textIn(answer, 'id'))).status).toBe(200)
    const without = textIn(await begin(logOf()), 'id')
    expect(await again(without)).toMatchObject({ status: 400, body: { place: 'body.profile' } })
  })

  it('takes no policy that is longer than any policy is', async () => {
    const policy = new Blob(['#'.repeat(300_000)])
    const answer = await begin({ ...logOf(), policy, profile: 'file' })
    expect(answer).toMatchObject({ body: { code: 'file-too-large', place: 'policy' } })
    expect(audits.kept()).toBe(0)
  })
})
