import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readStatus } from '@fencun/adapters/evidence/ledger-status'
import { localObjects } from '@fencun/adapters/evidence/local-objects'
import { LogRefused } from '@fencun/adapters/evidence/log-refused'
import { publish } from '@fencun/adapters/evidence/publisher'
import { figure, word } from '@fencun/audit/report/language'
import { LOG_KEYS_FILE } from '@fencun/core/evidence/package-files'
import { err, ok } from '@fencun/core/result'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { print, printJson } from '../../output.ts'
import { type OwnFlags, onlyLender, withOwnLogs } from './own-logs.ts'

/**
 * `fencun ledger export DIR`: publishes a log into a directory, where anybody can check it. A
 * directory that holds its beginning already is continued; one that holds another log is refused.
 */
export async function exportCommand(directory: string, flags: OwnFlags): Promise<ExitCode> {
  return withOwnLogs(flags, async (own, lenders) => {
    const lender = onlyLender(lenders)
    if (!lender.ok) return lender
    const settled = await own.settle(lender.value)
    if (!settled.ok) return settled
    const place = resolve(directory)
    try {
      const { database } = own.logs
      const size = await publish(database, lender.value, localObjects(place))
      const { vkeys } = await database.inLog(lender.value, (tx) => readStatus(tx, lender.value))
      await writeFile(join(place, LOG_KEYS_FILE), vkeys.map((vkey) => `${vkey}\n`).join(''))
      if (flags.json === true) printJson({ place, leaves: size, vkeys })
      else {
        const words = {
          zh: `已公布 ${figure(size)} 条到`,
          en: `${figure(size)} leaves published in`,
        }
        print(`${word(words, flags.lang === 'en' ? 'en' : 'zh')} ${place}`)
      }
      return ok(EXIT.ok)
    } catch (error) {
      if (error instanceof LogRefused) return err(error.failure)
      throw error
    }
  })
}
