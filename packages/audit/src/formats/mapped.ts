import { commonDirection } from './directions.ts'
import {
  headerWord,
  type LogColumnsOf,
  type Meaning,
  type SignalMeaning,
  UNTOLD,
  words,
} from './format.ts'
import { hangupCause } from './hangup-causes.ts'
import { commonOutcome } from './outcome-words.ts'

/** Headers of a column that only says yes or no: 1 is connected there, not a cause of release. */
const YES_NO = words(
  '是否接通 是否接听 接通状态 connected connect answered isanswered isconnected 接通',
)

/**
 * How rows are understood whose columns were named by the user, or guessed. The system's word counts
 * before the length of the talk, which many exports fill with the ringing.
 */
export function mappedMeaning(columns: LogColumnsOf, outcomeHeader: string): Meaning {
  const hasTalk = columns.talk !== undefined || columns.answered !== undefined
  const isYesNo = YES_NO.includes(headerWord(outcomeHeader))
  return {
    numberIs: columns.caller === undefined ? 'other-party' : 'callee',
    staffIs: 'name',
    direction: commonDirection,
    outcome(word, cause, { talked, answered }) {
      const spoke = talked || answered
      const said = (isYesNo ? yesNo(word) : undefined) ?? told(word, cause, spoke)
      if (said !== undefined) return said
      if (spoke) return { outcome: 'answered-unknown', unknown: false }
      const isSilent = word === '' && saysNothing(cause) && hasTalk
      return isSilent ? { outcome: 'no-answer', unknown: false } : UNTOLD
    },
  }
}

/** No cause, that of a call that ended as calls do, or who hung up: answered or not, it may be so. */
function saysNothing(cause: string): boolean {
  const plain = headerWord(cause)
  return /^0*$|挂[断机]|hangup|hungup/.test(plain) || hangupCause(plain) === 'cleared'
}

function yesNo(word: string): SignalMeaning | undefined {
  if (/^(?:1|y)$/i.test(word)) return { outcome: 'answered-unknown', unknown: false }
  return /^(?:0|n)$/i.test(word) ? { outcome: 'no-answer', unknown: false } : undefined
}

/** Bare digits are a cause of release only in a column of causes. */
function told(word: string, cause: string, spoke: boolean): SignalMeaning | undefined {
  const normal = headerWord(word)
  const byWord =
    commonOutcome(word) ??
    (/^\d+$/.test(normal) ? undefined : hangupCause(normal)) ??
    (spoke ? undefined : hangupCause(headerWord(cause))) ??
    (spoke ? undefined : commonOutcome(cause))
  if (byWord === undefined || byWord === 'cleared') return undefined
  const contradicted = spoke && byWord !== 'answered-unknown' && byWord !== 'voicemail'
  return { outcome: byWord, unknown: false, ...(contradicted ? { note: 'talk above 0 s' } : {}) }
}
