import type { Bilingual } from '@fencun/core/errors/codes'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import type {
  PackageFault,
  PackageFinding,
  PackageReport,
} from '@fencun/core/evidence/package-report'
import { timeText } from './time-text.ts'

/**
 * - `good`, `bad`: checked
 * - `care`: checked, and something is left for the reader to do
 * - `none`: there is nothing to check, or it was not come to
 */
export type StepState = 'good' | 'bad' | 'care' | 'none'

/** One thing that is checked, and what came of it. */
export interface Step {
  readonly id: string
  readonly title: Bilingual
  readonly state: StepState
  readonly words: Bilingual
  readonly findings: readonly PackageFinding[]
}

type Told = Pick<Step, 'state' | 'words'>

interface Plan {
  readonly id: string
  readonly title: Bilingual
  readonly faults: RegExp
  readonly tell: (report: PackageReport, file: EvidencePackage) => Told
}

const good = (zh: string, en: string): Told => ({ state: 'good', words: { zh, en } })
const care = (zh: string, en: string): Told => ({ state: 'care', words: { zh, en } })
const none = (zh: string, en: string): Told => ({ state: 'none', words: { zh, en } })

const PLANS: readonly Plan[] = [
  {
    id: 'file',
    title: { zh: '文件', en: 'The file' },
    faults: /^package-form$/,
    tell: (_, { leaves, disclosures }) =>
      good(
        `格式完整：${leaves.length} 条记录，${disclosures.length} 项公开内容`,
        `complete: ${leaves.length} records, ${disclosures.length} disclosed values`,
      ),
  },
  {
    id: 'signature',
    title: { zh: '签名', en: 'The signature' },
    faults: /^(key-form|checkpoint-.*|origin-differs)$/,
    tell: ({ signers, trust, checkpoint }) => {
      const names = signers.map(({ name, keyId }) => `${name} (${keyId})`).join(', ')
      const size = checkpoint?.size ?? 0
      const [zh, en] = [
        `${names} 签署了共 ${size} 条记录的日志`,
        `${names} signed a log of ${size} records`,
      ]
      return trust === 'given'
        ? good(`${zh}；公钥由您提供`, `${en}; the key is yours`)
        : care(`${zh}；公钥来自文件本身，请核对`, `${en}; the key came with the file: compare it`)
    },
  },
  {
    id: 'leaves',
    title: { zh: '记录在日志中', en: 'The records are in the log' },
    faults: /^leaf-/,
    tell: ({ leaves }) =>
      good(
        `${leaves.length} 条记录均在已签名的日志中，自写入后未被改动`,
        `all ${leaves.length} records stand in the signed log, unaltered since they were written`,
      ),
  },
  {
    id: 'values',
    title: { zh: '公开的内容', en: 'The disclosed values' },
    faults: /^(disclosure|event)-/,
    tell: (_, { disclosures }) =>
      good(
        `${disclosures.length} 项公开内容与写入时的承诺逐一相符`,
        `all ${disclosures.length} disclosed values are what was committed to when they were written`,
      ),
  },
  {
    id: 'contact',
    title: { zh: '同一次联系', en: 'One contact' },
    faults: /^contact-/,
    tell: ({ leaves, hidden }) => {
      const count = leaves.filter((leaf) => leaf.ofContact).length
      const [zh, en] = [`${count} 条记录属于本次联系`, `${count} records are of this contact`]
      return hidden.length === 0
        ? good(zh, en)
        : good(
            `${zh}；其间同一债务人另有 ${hidden.length} 条记录未列入本文件`,
            `${en}; between them are ${hidden.length} records of the same debtor that are not in this file`,
          )
    },
  },
  {
    id: 'witness',
    title: { zh: '见证', en: 'Witnesses' },
    faults: /^witness-/,
    tell: ({ witnesses, trust }, file) => {
      if (witnesses.length === 0) {
        return file.witnesses.length === 0
          ? none('没有见证人', 'there is none')
          : none('文件列有见证人，但其公钥不在所信任之列', 'those it names are not trusted')
      }
      const seen = (link: string) =>
        witnesses
          .map(({ witness, time }) => `${witness.name}${link}${timeText(time * 1000)}`)
          .join('; ')
      const [zh, en] = [`${seen('，')} 见证了同一日志`, `${seen(', ')} saw the same log`]
      return trust === 'given' ? good(zh, en) : care(`${zh}；公钥请核对`, `${en}; compare the key`)
    },
  },
  {
    id: 'timestamp',
    title: { zh: '可信时间戳', en: 'Time stamp' },
    faults: /^timestamp-/,
    tell: ({ timestamp }) =>
      timestamp === 'none'
        ? none('没有附带', 'none came with it')
        : care(
            '时间戳指向本日志；授时机构的签名请用 openssl 核验',
            'it is of this log; check who signed it with openssl',
          ),
  },
]

/** All steps in their order; behind one that stops the check, the others were not come to. */
export function stepsOf(report: PackageReport, file: EvidencePackage | undefined): readonly Step[] {
  return PLANS.map(({ id, title, faults, tell }) => {
    const findings = report.findings.filter(({ code }) => faults.test(code))
    const told = findings.length > 0 ? refused(findings) : toldBy(report, file, tell, id)
    return { id, title, findings, ...told }
  })
}

function toldBy(
  report: PackageReport,
  file: EvidencePackage | undefined,
  tell: Plan['tell'],
  id: string,
): Told {
  const reached = id === 'file' || report.checkpoint !== undefined
  return file !== undefined && reached ? tell(report, file) : none('未核验', 'not checked')
}

function refused(findings: readonly { readonly code: PackageFault }[]): Told {
  const words = { zh: `${findings.length} 处不符`, en: `${findings.length} refused` }
  return { state: 'bad', words }
}
