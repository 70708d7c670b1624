import { toHalfWidth } from '@fencun/core/text/half-width'
import {
  isResultCode,
  RESULT_CODE_NAMES,
  type ResultCode,
  resultCode,
} from '@fencun/core/timeline/result-codes'

/** What collectors write for a code besides its name; the first that fits counts. */
const SAID: readonly (readonly [RegExp, ResultCode])[] = [
  [/空号|号码不存在|not in service|invalid/i, 'INVALID'],
  [/关机|停机|switched off|power(ed)? off/i, 'OFF'],
  [/占线|忙音|正在通话|\bbusy\b/i, 'BUSY'],
  [
    /无人接|没人接|未接听?$|未接[通听]|无应答|无法接通|拒接|挂断未接|no ?answer|not answered/i,
    'NOANS',
  ],
  [/投诉|complain/i, 'COMPLAINT'],
  [/异议|dispute/i, 'DISPUTE'],
  [/打错|非本人|不是本人|wrong (person|number)/i, 'WRONG'],
  [
    /(?<![不未没无]|拒绝)(承诺|答应|同意|保证)[^，。,.；;不]{0,12}还|\bptp\b|\bp2p\b|promise[sd]? to pay/i,
    'PTP',
  ],
]

/**
 * The code of a record: as it is written (`PTP`, `承诺还款`, `PTP-承诺还款`), or else what its words
 * say plainly. `null` when neither is understood: nothing is concluded from it then.
 */
export function codeOf(written: string, text: string): ResultCode | null {
  return namedCode(toHalfWidth(written).trim()) ?? saidIn(toHalfWidth(written)) ?? saidIn(text)
}

function namedCode(written: string): ResultCode | null {
  if (written === '') return null
  const parts = [written, ...written.split(/[\s\-_:/|()[\]]+/)].map((part) => part.toUpperCase())
  const code = parts.find(isResultCode)
  if (code !== undefined) return code
  const named = RESULT_CODE_NAMES.find((name) => {
    const { zh, en } = resultCode(name).name
    return parts.includes(zh) || parts.includes(en.toUpperCase())
  })
  return named ?? null
}

function saidIn(text: string): ResultCode | null {
  return SAID.find(([words]) => words.test(text))?.[1] ?? null
}
