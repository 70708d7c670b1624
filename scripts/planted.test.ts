import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { BUGS } from './planted/bugs.mjs'
import { PAGE, page } from './planted/page.mjs'

interface Bug {
  readonly id: string
  readonly file: string
  readonly find: string
  readonly replace: string
}

const bugs: readonly Bug[] = BUGS
const root = fileURLToPath(new URL('../', import.meta.url))

it('there are thirty planted faults or more, each with a name of its own', () => {
  expect(new Set(bugs.map(({ id }) => id)).size).toBe(bugs.length)
  expect(bugs.length).toBeGreaterThanOrEqual(30)
})

it.each(bugs)('the place of the planted fault $id is there once', ({ file, find, replace }) => {
  const places = readFileSync(`${root}${file}`, 'utf8').split(find).length - 1
  expect(places).toBe(1)
  expect(replace).not.toBe(find)
})

it('the published list of planted faults is this one', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(page())
})
