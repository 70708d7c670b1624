import { addLogKey, endLogKey } from '@fencun/adapters/evidence/log-key-change'
import { LogRefused } from '@fencun/adapters/evidence/log-refused'
import { publish } from '@fencun/adapters/evidence/publisher'
import { readLogKeys } from '@fencun/adapters/evidence/signing'
import { word } from '@fencun/audit/report/language'
import { failure } from '@fencun/core/errors/failure'
import { vkeyText } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { formatInstant, instant } from '@fencun/core/time/instant'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { print, printJson } from '../../output.ts'
import { type OwnFlags, type OwnLogs, onlyLender, withOwnLogs } from './own-logs.ts'

/** `fencun ledger key list`: the keys that sign a log, or have signed it. */
export async function listKeysCommand(flags: OwnFlags): Promise<ExitCode> {
  return withOneLog(flags, async (own, lender) => {
    const keys = await keysOf(own, lender)
    if (flags.json === true) printJson({ keys })
    else for (const one of keys) print(textOf(one, flags))
    return ok(EXIT.ok)
  })
}

/** `fencun ledger key add`: one more key; those before go on signing until they are ended. */
export async function addKeyCommand(flags: OwnFlags): Promise<ExitCode> {
  return withOneLog(flags, async (own, lender) => {
    const vkey = vkeyText((await addLogKey(own.logs, lender)).key)
    const settled = await published(own, lender)
    if (!settled.ok) return settled
    if (flags.json === true) printJson({ vkey })
    else print(vkey)
    return ok(EXIT.ok)
  })
}

/** `fencun ledger key end ID`: from now on the log is signed without this key. */
export async function endKeyCommand(keyId: string, flags: OwnFlags): Promise<ExitCode> {
  return withOneLog(flags, async (own, lender) => {
    const living = (await keysOf(own, lender)).filter(({ ended }) => ended === null)
    const isOwn = living.some((one) => one.keyId === keyId)
    if (!isOwn || living.length === 1) {
      const detail = isOwn
        ? 'a log is not left without the only key it has; add another one before'
        : 'no key of this id signs the log; `fencun ledger key list` names them'
      return err(failure('argument-invalid', detail, keyId))
    }
    await endLogKey(own.logs, lender, keyId)
    const settled = await published(own, lender)
    return settled.ok ? ok(EXIT.ok) : settled
  })
}

type Key = Awaited<ReturnType<typeof keysOf>>[number]

function keysOf({ logs }: Pick<OwnLogs, 'logs'>, lender: LenderId) {
  return logs.database.inLog(lender, (tx) => readLogKeys(tx, lender))
}

/** The head was signed anew; what is published bears the old signatures until now. */
async function published({ logs }: Pick<OwnLogs, 'logs'>, lender: LenderId): Promise<Result<null>> {
  try {
    await publish(logs.database, lender, logs.storeOf(lender))
    return ok(null)
  } catch (error) {
    if (error instanceof LogRefused) return err(error.failure)
    throw error
  }
}

function withOneLog(
  flags: OwnFlags,
  work: (own: OwnLogs, lender: LenderId) => Promise<Result<ExitCode>>,
): Promise<ExitCode> {
  return withOwnLogs(flags, async (own, lenders) => {
    const lender = onlyLender(lenders)
    return lender.ok ? work(own, lender.value) : lender
  })
}

function textOf({ vkey, since, ended }: Key, { lang }: OwnFlags): string {
  const from = formatInstant(instant(since))
  const until = ended === null ? '' : ` – ${formatInstant(instant(ended))}`
  const words = ended === null ? { zh: '使用中', en: 'signs' } : { zh: '已停用', en: 'ended' }
  return `${vkey}\n  ${word(words, lang === 'en' ? 'en' : 'zh')}  ${from}${until}`
}
