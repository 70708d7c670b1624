import { ok, type Result } from '@fencun/core/result'
import { formatInstant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { Table } from '../ports/spreadsheets.ts'
import { FIELD_WORDS, PURPOSE_WORDS } from './access-words.ts'
import { type AccessLogInput, LOOKS_MAX, type LookView, showAccessLog } from './show-access-log.ts'

const COLUMNS = [
  '时间（北京时间）',
  '员工',
  '工号',
  '机构',
  '个案序列号',
  '被查看人（已脱敏）',
  '信息',
  '用途',
  '说明',
  '页面',
]

/** The log as filtered, as a table for a file; read page by page. Fails as `showAccessLog` does. */
export async function accessTable(
  deps: Pick<Deps, 'cases' | 'people' | 'directory' | 'access'>,
  actor: Actor,
  input: Omit<AccessLogInput, 'offset' | 'limit'>,
): Promise<Result<Table>> {
  const first = await showAccessLog(deps, actor, input)
  if (!first.ok) return first
  const rows = async function* () {
    let page = first.value
    for (let offset = LOOKS_MAX; page.looks.length > 0; offset += LOOKS_MAX) {
      yield* page.looks.map(rowOf)
      const next = await showAccessLog(deps, actor, { ...input, offset })
      if (!next.ok) return
      page = next.value
    }
  }
  return ok({ sheetName: '查看记录', columns: COLUMNS, rows: rows() })
}

function rowOf(look: LookView): readonly string[] {
  return [
    formatInstant(look.at).slice(0, 19).replace('T', ' '),
    look.staffName,
    look.account,
    look.orgName,
    look.caseNumber,
    look.personName,
    FIELD_WORDS[look.field],
    PURPOSE_WORDS[look.purpose],
    look.words,
    look.screen,
  ]
}
