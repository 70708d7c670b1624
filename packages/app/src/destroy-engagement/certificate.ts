import {
  backupsUntil,
  type Destruction,
  foldDestruction,
  isClean,
} from '@fencun/core/destruction/destruction'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Day, formatDay } from '@fencun/core/time/beijing'
import { formatInstant, type Instant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type {
  Certificate,
  CertificateSection,
  DestructionId,
  Words,
} from '../ports/destructions.ts'
import { findDestruction } from './find-destruction.ts'

type CertificateDeps = Pick<Deps, 'keeping' | 'directory' | 'clock'>

/** The certificate as a file, once a check found nothing left. Fails with `destruction-stage`. */
export async function certificateFile(
  deps: CertificateDeps,
  actor: Actor,
  id: DestructionId,
): Promise<Result<Uint8Array>> {
  const allowed = permit(actor, 'see-destruction')
  if (!allowed.ok) return allowed
  const found = await findDestruction(deps, actor, id)
  if (!found.ok) return found
  const { key, acts } = found.value
  const state = foldDestruction(key.lender, acts)
  if (state.stage !== 'verified') {
    return err(failure('destruction-stage', 'a certificate follows a check that found nothing'))
  }
  const [orgs, staff, lender] = await Promise.all([
    deps.directory.orgs(key.lender),
    deps.directory.staff(key.lender),
    deps.directory.lender(key.lender),
  ])
  const names: Names = {
    lender: lender?.name ?? key.lender,
    org: (org) => orgs.find((one) => one.org === org)?.name ?? org,
    person: (by) => staff.find((one) => one.staff === by)?.name ?? by,
  }
  return ok(await deps.keeping.certificates.pdf(certificateOf(id, state, names)))
}

interface Names {
  readonly lender: string
  readonly org: (org: string) => string
  readonly person: (by: string) => string
}

/**
 * What the certificate says: what was destroyed, when, by whom asked, received and approved, what
 * an independent check found, and when the last backup with the keys dies. Nothing in it is
 * personal data of a debtor. @throws Error before a clean check
 */
export function certificateOf(id: DestructionId, state: Destruction, names: Names): Certificate {
  const { checked, executed } = state
  const until = backupsUntil(state)
  if (checked === null || executed === null || until === null || !isClean(checked.check)) {
    throw new Error('a certificate follows a check that found nothing')
  }
  return {
    number: id,
    title: { zh: '个人信息销毁证明', en: 'Certificate of destruction of personal data' },
    sections: [
      parties(state, names),
      destroyed(state),
      persons(state, names),
      checkSection(checked),
      evidence(checked, executed.root),
      {
        title: { zh: '备份', en: 'Backups' },
        lines: [
          line(
            '最后一份含密钥备份的失效日',
            'Day on which the last backup with the keys dies',
            untilWords(until),
          ),
        ],
      },
    ],
    notes: [
      WHAT_WAS_DESTROYED[state.asked.scope.kind],
      {
        zh: '时间线与存证日志不含个人信息，予以保留；本证明所载各步骤均已写入存证日志，可独立核验。',
        en: 'The timeline and the evidence log hold no personal data and stay; every step on this page is in the log and can be verified independently.',
      },
    ],
    madeAt: at(checked.at),
  }
}

/** Who works on other placements keeps accounts and API keys: the certificate does not claim them. */
const WHAT_WAS_DESTROYED: Readonly<Record<Destruction['asked']['scope']['kind'], Words>> = {
  engagement: {
    zh: '销毁的是受托方对上述债务人个人信息的解密密钥及其检索索引、账号、接口密钥与导出文件；密文无密钥不可读。委托方依法继续保存完整记录。',
    en: 'What was destroyed: the agency’s keys to the personal data of the debtors counted above, and its search index, accounts, API keys and exports. Without a key the ciphertext cannot be read. The lender keeps the complete record as the law demands.',
  },
  placements: {
    zh: '销毁的是受托方对上述债务人个人信息的解密密钥、检索索引及其全部导出文件；密文无密钥不可读。受托方的账号和接口密钥因其他委托继续有效。委托方依法继续保存完整记录。',
    en: 'What was destroyed: the agency’s keys to the personal data of the debtors counted above, the search index of them, and all its exports. Without a key the ciphertext cannot be read. The agency’s accounts and API keys stay in use for its other placements. The lender keeps the complete record as the law demands.',
  },
}

function parties({ asked }: Destruction, names: Names): CertificateSection {
  const { scope, basis } = asked
  const all = '全部委托 · the whole engagement'
  return {
    title: { zh: '当事方与范围', en: 'Parties and scope' },
    lines: [
      line('委托方', 'Lender', names.lender),
      line('受托方', 'Agency', names.org(asked.agency)),
      line(
        '范围',
        'Scope',
        scope.kind === 'engagement' ? all : placementsWords(scope.placements.length),
      ),
      line('法律依据', 'Legal basis', basis),
    ],
  }
}

function placementsWords(n: number): string {
  return `${n} 个批次 · ${n} ${n === 1 ? 'placement' : 'placements'}`
}

function destroyed({ executed, begun }: Destruction): CertificateSection {
  if (executed === null || begun === null) throw new Error('it was executed')
  const { counts, keys } = executed
  return {
    title: { zh: '已销毁', en: 'Destroyed' },
    lines: [
      line('债务人', 'Debtors', String(counts.debtors - counts.kept)),
      line('案件（全部退回委托方）', 'Cases, all returned to the lender', String(counts.cases)),
      line(
        '依法暂存（密封，受托方无人可读）',
        'Kept sealed for now, readable by nobody at the agency',
        String(counts.kept),
      ),
      line('密钥', 'Keys', keys.join('\n')),
      line('开始', 'Begun', at(begun.at)),
      line('完成', 'Completed', at(executed.at)),
    ],
  }
}

function persons(state: Destruction, { person, org }: Names): CertificateSection {
  const { asked, handedOver, received, approvals, begun } = state
  const said = (act: { readonly by: string; readonly org: string; readonly at: Instant }): string =>
    `${person(act.by)}（${org(act.org)}） ${at(act.at)}`
  return {
    title: { zh: '经办人', en: 'By whom' },
    lines: [
      line('申请', 'Asked', said(asked)),
      ...(handedOver === null ? [] : [line('移交', 'Handed over', said(handedOver))]),
      ...(received === null ? [] : [line('签收', 'Received', said(received))]),
      ...approvals.map((act, i) => line(`批准 ${i + 1}`, `Approved ${i + 1}`, said(act))),
      ...(begun === null ? [] : [line('执行', 'Executed', said(begun))]),
    ],
  }
}

function checkSection({
  check,
  at: when,
}: NonNullable<Destruction['checked']>): CertificateSection {
  return {
    title: { zh: '独立核验', en: 'Independent check' },
    lines: [
      line('时间', 'When', at(when)),
      line(
        '抽样：受托方可读',
        'Sample readable by the agency',
        `${check.readAsAgency} / ${check.sample}`,
      ),
      line(
        '抽样：委托方可读',
        'Sample readable by the lender',
        `${check.readAsLender} / ${check.sample}`,
      ),
      line(
        '旧密钥封套以现存全部密钥试开',
        'Old wraps tried with every key there is',
        `${check.wrapsOpened} / ${check.oldWraps} × ${check.keysTried}`,
      ),
      line('残留封套、索引、密钥', 'Wraps, index entries, keys left', String(check.remains)),
      line('检索词命中', 'Search words found', `${check.foundIn.length} / ${check.canaries}`),
    ],
  }
}

function evidence(
  { checkpoint }: NonNullable<Destruction['checked']>,
  root: string,
): CertificateSection {
  const none = '未设存证日志 · no log is kept'
  return {
    title: { zh: '存证', en: 'Evidence' },
    lines: [
      line('销毁清单默克尔根（SHA-256）', 'Merkle root of what was destroyed (SHA-256)', root),
      line('存证日志检查点', 'Checkpoint of the evidence log', checkpoint ?? none),
    ],
  }
}

function line(zh: string, en: string, value: string): { label: Words; value: string } {
  return { label: { zh, en }, value }
}

function untilWords(until: Day | 'never'): string {
  if (until !== 'never') return formatDay(until)
  return '尚未确定：有含密钥的备份未定清除日 · open: a backup with the keys has no end'
}

const at = (instant: Instant): string => formatInstant(instant)
