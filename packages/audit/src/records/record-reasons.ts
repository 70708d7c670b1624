import type { Bilingual } from '@fencun/core/errors/codes'

/** What a record and the log can disagree in, and how it is said. */
export const RECORD_REASONS = {
  CALL_NOT_RECORDED: {
    zh: '接通的电话没有催收记录',
    en: 'a connected call that nobody wrote down',
  },
  TRY_NOT_RECORDED: {
    zh: '未接通的拨打没有催收记录',
    en: 'an unanswered try that nobody wrote down',
  },
  INBOUND_NOT_RECORDED: {
    zh: '对方来电没有记录',
    en: 'an incoming call that nobody wrote down',
  },
  RECORD_WITHOUT_CALL: {
    zh: '有记录，话单中没有这通电话',
    en: 'a note for which the log has no call',
  },
  NO_ANSWER_BUT_TALK: {
    zh: '记录写“未接通”，话单有通话',
    en: 'the note says nobody answered, the log has a talk',
  },
  TALK_BUT_NO_ANSWER: {
    zh: '记录写了通话结果，话单未接通',
    en: 'the note says what was talked, the log has no answer',
  },
  PROMISE_IN_SHORT_CALL: {
    zh: '记录写“承诺还款”，通话却极短',
    en: 'the note says a promise to pay, the talk was very short',
  },
  NOT_THEIRS_TO_SAY: {
    zh: '记录的结果只能由债务人或担保人说出，号码却是他人的',
    en: 'only the debtor or a guarantor can have said it, and the number is somebody else’s',
  },
  WRITTEN_BEFORE_CALL: {
    zh: '记录写于通话之前',
    en: 'the note was written before the call',
  },
  WRITTEN_LATE: {
    zh: '记录补写过晚',
    en: 'the note was written too late',
  },
  SAME_WORDS: {
    zh: '不同案件的记录逐字相同',
    en: 'notes of different cases are the same word for word',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

type Reason = keyof typeof RECORD_REASONS

/** In the order in which they are shown. */
export const RECORD_REASON_NAMES: readonly Reason[] = Object.keys(RECORD_REASONS).filter(isReason)

function isReason(text: string): text is Reason {
  return Object.hasOwn(RECORD_REASONS, text)
}
