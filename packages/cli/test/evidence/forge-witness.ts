import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { cosignatureOf, cosignedMessage } from '@fencun/core/evidence/cosignature'
import { formatNote, type NoteKey, noteKey, parseNote, vkeyText } from '@fencun/core/evidence/note'
import { sha256 } from './forge.ts'

/** Somebody who signs what a log shows, as witnesses do. */
export interface TestWitness {
  readonly vkey: string
  /** The same checkpoint with the witness's line under it. */
  readonly cosigned: (checkpoint: string, timeSec: number) => string
}

export function testWitness(name: string): TestWitness {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = keyOf(name, privateKey)
  return {
    vkey: vkeyText(key),
    cosigned: (checkpoint, timeSec) => {
      const note = parseNote(checkpoint)
      if (note === undefined) throw new Error('a checkpoint is a note')
      const signature = sign(null, cosignedMessage(note.text, timeSec), privateKey)
      const line = cosignatureOf(key, timeSec, signature)
      return formatNote({ ...note, signatures: [...note.signatures, line] })
    },
  }
}

function keyOf(name: string, privateKey: KeyObject): NoteKey {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return noteKey(sha256, name, 'cosignature', spki.subarray(-32))
}
