import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditPart } from '@fencun/app/ports/audits'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditWord } from './audit-thread.ts'
import { auditFiles } from './audit-work.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fencun-policy-'))
})
afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

const CALLS = '开始时间,被叫号码,结果\n2026-11-09 20:30:00,13812345678,接通\n'
const UNTIL_EIGHT = `id: own
version: 3
title: { zh: 本机构, en: Our own }
layer: lender
instrument: lender-policy
from: 2024-05-15
settings:
  - { parameter: quiet-hours.window, value: [["08:00", "20:00"]] }
`

/** What an audit of one call at half past eight tells in the end, under the policy with this text. */
async function told(policy: string | undefined): Promise<readonly AuditWord[]> {
  const folder = await mkdtemp(join(root, 'audit-'))
  const texts = { calls: CALLS, ...(policy !== undefined && { policy }) }
  const files = Object.entries(texts).map(([part, text]) => {
    return { part: part as AuditPart, fileName: part, bytes: text.length }
  })
  for (const [part, text] of Object.entries(texts)) await writeFile(join(folder, part), text)
  const profile = policy === undefined ? 'std' : 'file'
  const words: AuditWord[] = []
  const ask = { profile, from: null, to: null, zone: null, unknown: 'connected', map: {} } as const
  const task = { folder, files, ask, notices: [], program: 'fencun test', now: 0 }
  await auditFiles(task, (word) => words.push(word))
  return words.filter(({ kind }) => kind !== 'progress' && kind !== 'report')
}

test('a policy that was handed in is judged by, and named in what comes of it', async () => {
  expect(await told(UNTIL_EIGHT)).toMatchObject([
    { kind: 'judged', outcome: { policy: 'own@3', summary: { callsWithBreach: 1 } } },
    { kind: 'finished' },
  ])
  expect(await told(undefined)).toMatchObject([
    { kind: 'judged', outcome: { policy: 'std@1', summary: { callsWithBreach: 0 } } },
    { kind: 'finished' },
  ])
})

const LAUGHS = ['a: &a [x, x, x, x, x, x, x, x, x]']
for (const [before, name] of [...'abcdefgh'].map((letter, at) => [letter, 'bcdefghi'[at]])) {
  LAUGHS.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`)
}

test.each([
  ['no YAML', 'id: own\nsettings: [', /line 2/],
  ['no policy', 'colour: red', /colour/],
  ['a number of no rule', UNTIL_EIGHT.replace('window', 'windows'), /quiet-hours\.windows/],
  ['a value that is none', UNTIL_EIGHT.replace('"20:00"', '"25:00"'), /./],
  ['bytes', '\u0000\ufffd\u0001', /./],
  ['aliases without end', LAUGHS.join('\n'), /aliases/],
])('of a policy file that holds %s the fault is named', async (_what, text, words) => {
  const [word] = await told(text)
  expect(word).toMatchObject({ kind: 'failed', problem: { code: 'policy-file-invalid' } })
  const problem = word?.kind === 'failed' ? word.problem : undefined
  expect(problem?.place).toMatch(/^policy/)
  expect(problem?.detail).toMatch(words)
})
