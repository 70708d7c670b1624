import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipOf } from '@fencun/adapters/spreadsheets/testing/write-zip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './audit-look.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-look-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('of a log in an archive the first rows are shown, its numbers masked', async () => {
  const path = join(folder, 'calls')
  await writeFile(path, zipOf([{ name: 'a.csv', content: '甲,乙\n某日,13812345678\n' }]))
  const look = await lookAt(path, {})
  expect(look).toMatchObject({ header: ['甲', '乙'] })
  expect(look?.rows).toEqual([['某日', '138****5678']])
})

test('an archive that holds several files shows nothing', async () => {
  const path = join(folder, 'several')
  const part = { name: 'a.csv', content: '甲,乙\n1,2\n' }
  await writeFile(path, zipOf([part, { ...part, name: 'b.csv' }]))
  expect(await lookAt(path, {})).toBeUndefined()
})
