import { beforeAll, describe, expect, it } from 'vitest'
import { SESSION_COOKIE } from '../http/session.ts'
import { answerOf } from '../testing/answer.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { PASSWORD, staffOf } from '../testing/world.ts'
import { OPERATIONS } from './all.ts'

let world: TestApp
beforeAll(async () => {
  world = await testApp()
})

const closed = OPERATIONS.filter(({ access }) => access === 'signed-in')

async function statusesWith(token?: string): Promise<readonly string[]> {
  return Promise.all(
    closed.map(async ({ id, method, url }) => {
      const path = url.replace(/:\w+/g, 'anything')
      const cookies = token === undefined ? {} : { [SESSION_COOKIE]: token }
      const answer = answerOf(await world.app.inject({ method, url: path, cookies }))
      return `${id} ${answer.status} ${String(answer.body['code'])}`
    }),
  )
}

async function signIn(called: string): Promise<string> {
  const signedIn = await world.deps.credentials.signIn(`lender-a.${called}`, PASSWORD)
  if (signedIn === undefined) throw new Error(`${called} cannot sign in`)
  return signedIn.token
}

describe('every operation but a few', () => {
  const refused = closed.map(({ id }) => `${id} 401 not-signed-in`)

  it('asks for a session before it reads anything', async () => {
    expect(closed.length).toBeGreaterThan(20)
    expect(await statusesWith()).toEqual(refused)
    expect(await statusesWith('session-invented')).toEqual(refused)
  })

  it('is closed to a session that is over', async () => {
    const token = await signIn('collector-1')
    await world.deps.credentials.signOut(token)
    expect(await statusesWith(token)).toEqual(refused)
  })

  it('is closed at once to somebody who has left', async () => {
    const token = await signIn('collector-2')
    const staff = staffOf(world.lender, 'collector-2')
    await world.deps.directory.setStaffActive(world.lender, staff, false)
    expect(await statusesWith(token)).toEqual(refused)
  })

  it('is not one of these, for whoever sits at the machine or is signed in', async () => {
    const near = OPERATIONS.filter(({ access }) => access === 'at-the-machine')
    expect(near.map(({ id }) => id).toSorted()).toEqual([
      'beginAudit',
      'downloadAuditCsv',
      'downloadAuditHtml',
      'downloadAuditJson',
      'downloadAuditXlsx',
      'listAuditFindings',
      'removeAudit',
      'runAuditAgain',
      'showAudit',
    ])
    for (const { id, method, url } of near) {
      const path = url.replace(/:\w+/g, 'anything')
      const answer = await world.app.inject({ method, url: path, remoteAddress: '203.0.113.9' })
      expect([id, answer.statusCode, answerOf(answer).body['code']]).toEqual([
        id,
        401,
        'audit-closed',
      ])
    }
  })

  it('is not one of these, which anybody may call', () => {
    const open = OPERATIONS.filter(({ access }) => access === 'open').map(({ id }) => id)
    expect(open.toSorted()).toEqual([
      'beginSetup',
      'listInstruments',
      'listRuleSheets',
      'listRules',
      'showCoverage',
      'showError',
      'showHealth',
      'showInstrument',
      'showRule',
      'showScenarioForm',
      'showSetup',
      'signIn',
      'signOut',
      'tryGate',
    ])
  })
})
