import { Draw } from './people.ts'

/*
 * The sound of the demonstration's calls: two voices that take turns and say nothing. Each syllable
 * is a buzz through two formants, as vowels are; nobody was recorded for it.
 */

const RATE = 8000
const CHANNELS = 2
const HEADER_BYTES = 44
const TURN_SEC = 2.5
const SYLLABLE_SEC = 0.19
/** Of a collector and a debtor: the pitch of the voice, in hertz. */
const PITCHES = [205, 128] as const
/** First and second formant of some vowels, in hertz. */
const VOWELS = [
  [730, 1090],
  [530, 1840],
  [270, 2290],
  [570, 840],
  [300, 870],
] as const

/**
 * A WAV file of a talk, collector left and debtor right, 8 kHz and 8 bits; the same for the same
 * seed. With `missingSec` its header promises so much more, as a recorder leaves it that broke off.
 */
export function talkWav(seed: number, seconds: number, missingSec = 0): Uint8Array {
  const draw = new Draw(seed)
  const samples = seconds * RATE
  const wav = Buffer.alloc(HEADER_BYTES + samples * CHANNELS, 0x80)
  writeHeader(wav, (seconds + missingSec) * RATE * CHANNELS)
  const syllable = Math.floor(SYLLABLE_SEC * RATE)
  for (let from = 0; from + syllable <= samples; from += syllable) {
    // A breath now and then.
    if (draw.below(6) === 0) continue
    const who = Math.floor(from / RATE / TURN_SEC) % 2
    const vowel = draw.one(VOWELS)
    const pitch = (PITCHES[who] ?? 150) * (0.92 + draw.below(17) / 100)
    for (let n = 0; n < syllable; n += 1) {
      const loud = Math.sin((Math.PI * n) / syllable) ** 2
      const level = Math.round(0x80 + 100 * loud * voice(n / RATE, pitch, vowel))
      wav.writeUInt8(level, HEADER_BYTES + (from + n) * CHANNELS + who)
    }
  }
  return wav
}

/** Harmonics of the pitch, the louder the nearer they are to a formant; between -1 and 1. */
function voice(time: number, pitch: number, formants: readonly number[]): number {
  let [sum, all] = [0, 0]
  for (let harmonic = 1; harmonic * pitch < 3400; harmonic += 1) {
    const hertz = harmonic * pitch
    const near = formants.map((one) => Math.exp(-(((hertz - one) / 180) ** 2)))
    const weight = 0.06 / harmonic + near.reduce((a, b) => a + b, 0)
    sum += weight * Math.sin(2 * Math.PI * hertz * time)
    all += weight
  }
  return sum / all
}

function writeHeader(wav: Buffer, dataBytes: number): void {
  wav.write('RIFF', 0)
  wav.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(CHANNELS, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * CHANNELS, 28)
  wav.writeUInt16LE(CHANNELS, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(dataBytes, 40)
}
