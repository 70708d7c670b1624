import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawOf } from './audit.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-policy-file-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a policy file with a fault is said to have it, and where', async () => {
  const file = join(folder, 'own.yaml')
  await writeFile(file, 'id: own\nid: other\n')
  const law = await lawOf(file, '--profile')
  expect(law).toMatchObject({ ok: false, error: { code: 'policy-file-invalid', place: file } })
  expect(law.ok ? '' : law.error.detail).toContain('line 2')
})

test.each(['nobody', 'nowhere/own.yaml'])('%s is no policy', async (name) => {
  expect(await lawOf(name, '--profile')).toMatchObject({
    ok: false,
    error: { code: 'argument-invalid', place: `--profile ${name}` },
  })
})
