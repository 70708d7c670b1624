import type { Setting } from '@fencun/core/gate/parameter'
import { day as dayNumber } from '@fencun/core/time/beijing'
import {
  ceiling,
  common,
  floor,
  inForce,
  mayBeWidened,
  type Where,
  whereOf,
} from '../../packages/law/test/reference/numbers.ts'

/** The numbers of a day as a compiler would put them into the code. */
export type Numbers = ReturnType<typeof compiled>

const known = new WeakMap<readonly Setting[], Map<number, Numbers>>()

/** Policies are told apart by their settings: the law alone has none. */
export function numbersFor(policy: readonly Setting[], day: number, lenderType: string): Numbers {
  const mayBeBank = lenderType === 'bank' || lenderType === 'unknown'
  const key = mayBeBank ? day : -day
  const days = known.get(policy) ?? new Map<number, Numbers>()
  const found = days.get(key)
  if (found !== undefined) return found
  const made = compiled(whereOf(dayNumber(day), policy.length > 0 ? 'tender' : 'std', lenderType))
  known.set(policy, days.set(key, made))
  return made
}

function compiled(where: Where) {
  return {
    opensAt: ends(where, 0, Math.max),
    closesAt: ends(where, 1, Math.min),
    hoursWiden: mayBeWidened('hours', where),
    callsWiden: mayBeWidened('connectedMax', where),
    connectedMax: ceiling('connectedMax', where),
    triesMax: ceiling('triesMax', where),
    personTriesMax: ceiling('personTriesMax', where),
    limitsTries: inForce('triesMax', where).length > 0,
    dialsMax: ceiling('dialsMax', where),
    visitsMax: ceiling('visitsMax', where),
    callDays: inForce('callDays', where).length > 0 ? floor('callDays', where) : -1,
    visitDays: inForce('visitDays', where).length > 0 ? floor('visitDays', where) : -1,
    bansHolidays: inForce('holidays', where).length > 0,
    lenderLimitsChannels: inForce('lenderChannels', where).length > 0,
    lenderChannels: common('lenderChannels', where),
    traceableChannels: common('traceableChannels', where),
    lawfulSources: common('lawfulSources', where),
    visitorsMin: floor('visitorsMin', where),
    visitorsHardshipMax: ceiling('visitorsHardshipMax', where),
    failedCalls: floor('failedCalls', where),
    wantsScripts: inForce('scripts', where).length > 0,
    neverAuthority: inForce('authorityWords', where).length > 0,
    mildBelow: floor('smallBelow', where),
    promiseVerified: inForce('promise', where).length > 0,
    criminalProducts: common('criminalProducts', where),
    criminalFrom: floor('criminalFrom', where),
    talksMax: ceiling('talksMax', where),
    organisationsMax: ceiling('organisationsMax', where),
    channelsMax: ceiling('channelsMax', where),
  }
}

/** Of several windows that do not cross midnight the latest start and the earliest end. */
function ends(where: Where, which: 0 | 1, strictest: (...all: number[]) => number): number {
  return strictest(
    ...inForce('hours', where).map(([, , , , value]) => Number([value].flat()[which])),
  )
}
