import { wavFacts } from '@fencun/app/attachments/wav'
import { expect, test } from 'vitest'
import { talkWav } from './talk.ts'

test('a talk is a WAV file of its length, the same for the same seed', () => {
  const wav = talkWav(7, 4)
  expect(wavFacts(wav.subarray(0, 4096), wav.length)).toEqual({ durationMs: 4000, findings: [] })
  expect(talkWav(7, 4)).toEqual(wav)
  expect(talkWav(8, 4)).not.toEqual(wav)
})

test('both speak, and one at a time', () => {
  const wav = talkWav(7, 5)
  const loudness = (channel: number, from: number, until: number): number => {
    let sum = 0
    for (let n = from * 8000; n < until * 8000; n += 1) {
      sum += Math.abs((wav[44 + n * 2 + channel] ?? 0x80) - 0x80)
    }
    return sum
  }
  expect(loudness(0, 0, 2)).toBeGreaterThan(10_000)
  expect(loudness(1, 0, 2)).toBe(0)
  expect(loudness(1, 3, 5)).toBeGreaterThan(10_000)
})

test('a recorder that broke off leaves a header that promises more', () => {
  const wav = talkWav(7, 2, 30)
  expect(wavFacts(wav, wav.length)).toEqual({ durationMs: 2000, findings: ['cut-off'] })
})
