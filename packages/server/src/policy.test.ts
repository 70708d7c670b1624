import { expect, it } from 'vitest'
import { testApp } from './testing/test-app.ts'

const LAYER = [{ parameter: 'connected-cap.max', value: 2, relaxable: false }]
const PROPOSAL = { settings: LAYER, effectiveFrom: '2026-12-01', reason: '投诉增多' }

it('a lender’s layer is previewed, proposed, approved by another, and shown with its history', async () => {
  const { as } = await testApp()
  const supervisor = await as('banker')
  const administrator = await as('administrator')
  const preview = { settings: LAYER, effectiveFrom: '2026-12-01' }
  expect((await supervisor('POST', '/v1/policy/preview', preview)).body).toMatchObject({
    numbers: [{ parameter: 'connected-cap.max', before: { en: '3' }, after: { en: '2' } }],
  })
  const proposed = await supervisor('POST', '/v1/policy/changes', PROPOSAL)
  expect(proposed.status).toBe(201)
  const { change } = proposed.body
  const url = `/v1/policy/changes/${String(change)}/decision`
  const yes = { approved: true, note: '' }
  expect((await supervisor('POST', url, yes)).body['code']).toBe('second-person-needed')
  expect((await administrator('GET', '/v1/policy')).body).toMatchObject({
    numbers: [{ parameter: 'connected-cap.max', now: { en: '3' }, layer: 'standard' }],
    changes: [{ change, awaitsYou: true, settings: LAYER, version: null }],
  })
  expect((await administrator('POST', url, yes)).status).toBe(204)
  expect((await administrator('POST', url, yes)).body['code']).toBe('policy-decided')
  expect((await supervisor('GET', '/v1/policy')).body).toMatchObject({
    changes: [{ change, version: 1, verdict: { approved: true }, awaitsYou: false }],
  })
})

it('a layer with a fault is refused at its field, and one for today at its day', async () => {
  const { as } = await testApp()
  const supervisor = await as('banker')
  const wrong = { ...PROPOSAL, settings: [{ ...LAYER[0], parameter: 'no.such' }] }
  expect((await supervisor('POST', '/v1/policy/changes', wrong)).body).toMatchObject({
    code: 'request-invalid',
    place: 'settings[0].parameter',
  })
  const today = { ...PROPOSAL, effectiveFrom: '2026-11-18' }
  expect((await supervisor('POST', '/v1/policy/changes', today)).body).toMatchObject({
    place: 'effectiveFrom',
  })
})

it('a collector neither sees nor changes a policy, and an agency its own alone', async () => {
  const { as } = await testApp()
  const collector = await as('collector-1')
  expect((await collector('GET', '/v1/policy')).status).toBe(403)
  expect((await collector('POST', '/v1/policy/changes', PROPOSAL)).status).toBe(403)
  const agency = await as('supervisor')
  const banker = await as('banker')
  const shown = await agency('GET', '/v1/policy')
  const { agency: own } = shown.body
  expect([shown.status, typeof own]).toEqual([200, 'string'])
  const proposed = await agency('POST', '/v1/policy/changes', PROPOSAL)
  const { change } = proposed.body
  expect((await agency('GET', `/v1/policy?agency=bank`)).status).toBe(403)
  expect((await banker('GET', '/v1/policy')).body).toMatchObject({ agency: null, changes: [] })
  const seen = await banker('GET', `/v1/policy?agency=${String(own)}`)
  expect(seen.body).toMatchObject({ agency: own, changes: [{ change, awaitsYou: true }] })
  const url = `/v1/policy/changes/${String(change)}/decision`
  expect((await banker('POST', url, { approved: true, note: '' })).status).toBe(204)
  expect((await banker('GET', '/v1/policy?agency=nobody')).status).toBe(404)
})
