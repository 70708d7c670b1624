import { catchUp } from '@fencun/adapters/witness/catch-up'
import { word } from '@fencun/audit/report/language'
import { ok } from '@fencun/core/result'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { print, printJson } from '../../output.ts'
import { type OwnFlags, onlyLender, withOwnLogs } from './own-logs.ts'

/**
 * `fencun ledger catch-up`: after the database was restored from an old copy, takes the leaves that
 * were published since into its log, up to the published checkpoint. Nothing is signed by it.
 */
export function catchUpCommand(flags: OwnFlags): Promise<ExitCode> {
  return withOwnLogs(flags, async ({ logs }, lenders) => {
    const lender = onlyLender(lenders)
    if (!lender.ok) return lender
    const caught = await catchUp(logs, lender.value)
    if (!caught.ok) return caught
    const { from, to } = caught.value
    if (flags.json === true) printJson({ from, to })
    else {
      const words =
        from === to
          ? { zh: `无需补齐：${to} 条`, en: `nothing is missing: ${to} leaves` }
          : { zh: `已补齐：${from} → ${to} 条`, en: `caught up: ${from} to ${to} leaves` }
      print(word(words, flags.lang === 'en' ? 'en' : 'zh'))
    }
    return ok(EXIT.ok)
  })
}
