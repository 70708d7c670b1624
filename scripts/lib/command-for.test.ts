import { describe, expect, it } from 'vitest'
import { commandFor } from './command-for.mjs'

describe('npm start', () => {
  it('shows the demonstration when nothing is said', () => {
    expect(commandFor([])).toEqual(['demo'])
  })

  it('serves without data when told to be empty, and passes the rest on', () => {
    expect(commandFor(['--empty'])).toEqual(['serve'])
    expect(commandFor(['--port', '80', '--empty'])).toEqual(['serve', '--port', '80'])
  })

  it('passes flags to the demonstration, and another command on as it is', () => {
    expect(commandFor(['--data', 'd'])).toEqual(['demo', '--data', 'd'])
    expect(commandFor(['doctor', '--json'])).toEqual(['doctor', '--json'])
  })
})
