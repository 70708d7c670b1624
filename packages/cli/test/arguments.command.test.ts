import { describe, expect, it } from 'vitest'
import { fencun, printed, type Ran } from './support/command.ts'
import { textLike } from './support/expected.ts'

const usage = async (...args: string[]): Promise<Ran> => fencun(args)

describe('what is typed', () => {
  it('nothing or help shows every command, with the exit codes in the help', async () => {
    const [nothing, help] = await Promise.all([usage(), usage('--help')])
    for (const command of [
      'serve',
      'demo',
      'migrate',
      'doctor',
      'import',
      'ask',
      'law',
      'audit',
      'whatif',
    ]) {
      expect(help.out).toMatch(new RegExp(`^  ${command} `, 'm'))
      expect(nothing.err).toMatch(new RegExp(`^  ${command} `, 'm'))
    }
    expect(help.out).toContain('Exit codes:')
    expect([nothing.code, help.code]).toEqual([2, 0])
  })

  it('the version is a number of three parts', async () => {
    const ran = await usage('--version')
    expect([ran.code, ran.out.trim()]).toEqual([0, textLike(/^\d+\.\d+\.\d+$/)])
  })

  it.each([
    [['frobnicate'], 'unknown command'],
    [['ask'], '--case'],
    [['import', 'a.xlsx'], '--lender'],
    [['import', '--lender', 'demo'], 'missing required argument'],
    [['law', 'show'], 'missing required argument'],
    [['ask', '--case', 'x', '--colour', 'red'], 'unknown option'],
  ])('%j leaves with 2, says what is wrong, and prints nothing else', async (args, said) => {
    const ran = await usage(...args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(said)
  })

  it.each(['70000', 'http'])('port %s leaves with 2 and a cure', async (port) => {
    const ran = await usage('serve', '--port', port)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('a port is 0 to 65535')
    expect(ran.err).toMatch(/查看 --help/)
  })

  it.each(['0', '1.5', 'much'])('no file of an audit may have %s MiB at most', async (most) => {
    const ran = await usage('serve', '--audit-file-max', most)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('--audit-file-max')
  })

  it('half a comparison of control totals is refused before anything is opened', async () => {
    const ran = await usage('import', '/nowhere.csv', '--lender', 'demo', '--cases', '3', '--json')
    expect(ran.code).toBe(2)
    expect(printed(ran)).toMatchObject({
      error: { code: 'argument-invalid', place: '--cases --amount' },
    })
  })
})
