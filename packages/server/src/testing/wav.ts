/** A WAV file of one channel, 8,000 samples of 8 bits a second; its header may promise more. */
export function wavOf(
  seconds: number,
  { said = seconds }: { readonly said?: number } = {},
): Buffer {
  const [data, promised] = [seconds * 8000, said * 8000]
  const wav = Buffer.alloc(44 + data, 0x80)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + promised, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(8000, 24)
  wav.writeUInt32LE(8000, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(promised, 40)
  for (let n = 0; n < data; n += 1) wav.writeUInt8((n * 7) % 256, 44 + n)
  return wav
}
