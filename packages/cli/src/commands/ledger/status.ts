import { readStatus } from '@fencun/adapters/evidence/ledger-status'
import { publishedSize } from '@fencun/adapters/evidence/publisher'
import { figure, word } from '@fencun/audit/report/language'
import type { LenderId } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import { formatInstant } from '@fencun/core/time/instant'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { print, printJson } from '../../output.ts'
import { type OwnFlags, type OwnLogs, withOwnLogs } from './own-logs.ts'

type Status = Awaited<ReturnType<typeof statusOf>>

/** `fencun ledger status`: where each log stands. Exit 1 when its last check found something. */
export async function statusCommand(flags: OwnFlags): Promise<ExitCode> {
  return withOwnLogs(flags, async (own, lenders) => {
    const all: Status[] = []
    for (const lender of lenders) all.push(await statusOf(own, lender))
    if (flags.json === true) printJson({ logs: all })
    else for (const one of all) print(textOf(one, flags))
    return ok(all.some(isDamaged) ? EXIT.failed : EXIT.ok)
  })
}

async function statusOf({ logs }: Pick<OwnLogs, 'logs'>, lender: LenderId) {
  const stored = await logs.database.inLog(lender, (tx) => readStatus(tx, lender))
  const published = await publishedSize(logs.storeOf(lender))
  return { lender, origin: logs.originOf(lender), published, ...stored }
}

function isDamaged({ audits, conflicting }: Status): boolean {
  return conflicting > 0 || audits.some(({ findings }) => findings.length > 0)
}

function textOf(status: Status, { lang }: OwnFlags): string {
  const say = (zh: string, en: string): string => word({ zh, en }, lang === 'en' ? 'en' : 'zh')
  const { origin, size, checkpointAt, waiting, published, vkeys, audits, conflicting } = status
  const signed = checkpointAt === null ? say('尚未开始', 'not begun') : formatInstant(checkpointAt)
  return [
    `${say('证据日志', 'evidence log')}  ${origin}`,
    `  ${say('已签名条目', 'signed leaves')}  ${figure(size)}  ${signed}`,
    `  ${say('已公布条目', 'published leaves')}  ${figure(published)}`,
    `  ${say('等待签名', 'waiting to be signed')}  ${figure(waiting)}`,
    ...(conflicting > 0
      ? [`  ${say('与日志冲突', 'contradict the log')}  ${figure(conflicting)}`]
      : []),
    ...vkeys.map((vkey) => `  ${say('公钥', 'verifier key')}  ${vkey}`),
    ...audits.map(({ scope, at, checked, findings }) => {
      const whole =
        scope === 'whole' ? say('全部自查', 'whole self-audit') : say('抽样自查', 'sample')
      const found = say(`发现 ${findings.length} 处`, `${findings.length} findings`)
      return `  ${whole}  ${formatInstant(at)}  ${figure(checked)}  ${found}`
    }),
  ].join('\n')
}
