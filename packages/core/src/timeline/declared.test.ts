import { expect, it } from 'vitest'
import type { DeclaredContent } from '../gate/request.ts'
import { fen } from '../money/fen.ts'
import { declaredAgain, keptDeclaration } from './declared.ts'

const content: DeclaredContent = {
  template: 'letter-3@2',
  templateApproved: 'unknown',
  categories: ['criminal-law'],
  discloses: ['debt'],
  costItems: ['利息'],
  masked: true,
  shows: ['seal'],
  machineLabelled: false,
  listenerOffersToPay: true,
}
const visit = { visitors: 2, recording: 'unknown', askedByDebtor: true } as const
const demandsFen = fen(1_234_567_890_123n)

it.each([
  ['everything', { content: { ...content, demandsFen }, visit }],
  ['a visit alone', { visit }],
  ['content without an amount', { content }],
  ['nothing', {}],
])('what is declared is kept as plain JSON and comes back as it was: %s', (_name, declared) => {
  const kept = keptDeclaration(declared)
  expect(JSON.parse(JSON.stringify(kept))).toEqual(kept)
  expect(declaredAgain(kept)).toEqual(declared)
})
