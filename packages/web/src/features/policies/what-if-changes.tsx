import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { dateTime } from '../../shared/format.ts'
import type { WhatIf, WhatIfChange } from './use-what-if.ts'

const SHOWN = 30

/** Which contacts and refusals would have been answered otherwise, each with its case. */
export function WhatIfChanges({ result }: { readonly result: WhatIf }): React.JSX.Element {
  const { t } = useTranslation()
  const { changes, totals } = result
  const count = totals.refused + totals.lifted
  if (count === 0) return <span>{t('what-if.no-change')}</span>
  return (
    <div>
      <ul
        aria-label={t('what-if.view.changes')}
        style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}
      >
        {changes.slice(0, SHOWN).map((change) => (
          <Change key={change.event} change={change} result={result} />
        ))}
      </ul>
      {count > SHOWN ? (
        <Typography.Text type="secondary">
          {t('what-if.more', { n: Math.min(SHOWN, changes.length), of: count })}
        </Typography.Text>
      ) : null}
    </div>
  )
}

function Change({ change, result }: { readonly change: WhatIfChange; readonly result: WhatIf }) {
  const { t } = useTranslation()
  const pick = usePick()
  const { kind, at, staff, org, rules, case: caseId, contact } = change
  const titles = new Map(result.byRule.map(({ rule, title }) => [rule, pick(title)]))
  const nameOf = (rows: readonly { readonly name: string }[], place: number) => rows[place]?.name
  const who =
    nameOf(
      result.byStaff,
      result.byStaff.findIndex((one) => one.staff === staff),
    ) ?? staff
  const where =
    nameOf(
      result.byOrg,
      result.byOrg.findIndex((one) => one.org === org),
    ) ?? org
  return (
    <li>
      <Flex gap="2px 10px" wrap align="baseline">
        <Tag color={kind === 'refused' ? 'red' : 'green'} style={{ margin: 0 }}>
          {t(`what-if.kind.${kind}`)}
        </Tag>
        <span>{dateTime(at)}</span>
        <span>
          {where} · {who}
        </span>
        <span>{rules.map((rule) => titles.get(rule) ?? rule).join(t('policies.comma'))}</span>
        <Link to="/cases/$caseId" params={{ caseId }} target="_blank">
          {t('what-if.case')}
        </Link>
        {contact === null ? null : (
          <Typography.Text type="secondary" copyable={{ text: contact }}>
            {t('what-if.contact', { id: contact.slice(-8) })}
          </Typography.Text>
        )}
      </Flex>
    </li>
  )
}
