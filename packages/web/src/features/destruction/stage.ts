import type { DestructionStage } from './queries.ts'

/** The way of a destruction as people see it, from left to right. */
export const WAY = [
  'asked',
  'handed',
  'received',
  'approved',
  'executed',
  'verified',
  'backups',
] as const

/** How many steps of the way are done. */
const DONE: Readonly<Record<DestructionStage, number>> = {
  requested: 1,
  'handed-over': 2,
  received: 3,
  'approved-once': 3,
  approved: 4,
  executing: 4,
  executed: 5,
  verified: 6,
  'backups-expired': 7,
  refused: 0,
  withdrawn: 0,
}

export function stepsDone(stage: DestructionStage): number {
  return DONE[stage]
}

export function isOver(stage: DestructionStage): boolean {
  return stage === 'refused' || stage === 'withdrawn'
}

const COLOURS: Readonly<Partial<Record<DestructionStage, string>>> = {
  executing: 'processing',
  executed: 'gold',
  verified: 'green',
  'backups-expired': 'green',
  refused: 'red',
  withdrawn: 'default',
}

export function stageColour(stage: DestructionStage): string {
  return COLOURS[stage] ?? 'blue'
}
