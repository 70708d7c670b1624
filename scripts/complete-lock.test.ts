import { describe, expect, it } from 'vitest'
import { missingEntries } from './complete-lock.mjs'

const tool = (optionalDependencies: Record<string, string>) => ({
  'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies },
  'node_modules/@tool/linux-x64': { version: '1.2.3' },
})

describe('completing a lock file', () => {
  it('adds the platforms that a mirror left out, at the version the tool asks for', () => {
    const wanted = { '@tool/linux-x64': '1.2.3', '@tool/linux-arm64-musl': '1.2.3' }
    expect(missingEntries(tool(wanted))).toEqual({
      'node_modules/@tool/linux-arm64-musl': {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    })
  })

  it('adds nothing to a complete one', () => {
    expect(missingEntries(tool({ '@tool/linux-x64': '1.2.3' }))).toEqual({})
  })

  it('refuses to guess when name or version do not say enough', () => {
    expect(() => missingEntries(tool({ '@tool/extra': '1.2.3' }))).toThrow('`@tool/extra`')
    expect(() => missingEntries(tool({ '@tool/darwin-x64': '^1.2.3' }))).toThrow('`^1.2.3`')
  })
})
