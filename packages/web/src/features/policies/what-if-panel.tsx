import { Alert, Segmented, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { WhatIf } from './use-what-if.ts'
import { WhatIfChanges } from './what-if-changes.tsx'
import { type CountRow, WhatIfTable } from './what-if-table.tsx'
import { WhatIfTotals } from './what-if-totals.tsx'

const VIEWS = ['rules', 'agencies', 'collectors', 'hours', 'changes'] as const
type View = (typeof VIEWS)[number]

/** Then and under the draft, side by side. */
export function WhatIfPanel({ result }: { readonly result: WhatIf }): React.JSX.Element {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('rules')
  const { from, last, complete, debtors, totals } = result
  return (
    <>
      <Typography.Text type="secondary">
        {t('what-if.period', { from, last, count: totals.asked })}
      </Typography.Text>
      {complete ? null : (
        <Alert type="warning" showIcon title={t('what-if.incomplete', { count: debtors })} />
      )}
      {totals.asked === 0 ? (
        <span>{t('what-if.none')}</span>
      ) : (
        <>
          <WhatIfTotals totals={totals} />
          <div style={{ overflowX: 'auto' }}>
            <Segmented<View>
              size="small"
              aria-label={t('what-if.by')}
              value={view}
              onChange={setView}
              options={VIEWS.map((value) => ({ value, label: t(`what-if.view.${value}`) }))}
            />
          </div>
          <Shown result={result} view={view} />
        </>
      )}
      <How result={result} />
    </>
  )
}

function Shown({ result, view }: { readonly result: WhatIf; readonly view: View }) {
  const { t } = useTranslation()
  const pick = usePick()
  const label = t(`what-if.view.${view}`)
  if (view === 'changes') return <WhatIfChanges result={result} />
  if (view === 'rules') {
    const rows = result.byRule.map(({ rule, title, objectedThen, objectedUnder, ...rest }) => {
      return {
        key: rule,
        name: pick(title),
        rule,
        before: objectedThen,
        draft: objectedUnder,
        ...rest,
      }
    })
    return (
      <WhatIfTable
        label={label}
        rows={rows}
        empty={t('what-if.no-rule')}
        help={t('what-if.help-rules')}
      />
    )
  }
  const rows = countRows(result, view, (hour) => t('what-if.hour', { from: hour, until: hour + 1 }))
  return (
    <WhatIfTable label={label} rows={rows} empty={t('what-if.none')} help={t('what-if.help')} />
  )
}

function countRows(
  { byOrg, byStaff, byHour }: WhatIf,
  view: Exclude<View, 'rules' | 'changes'>,
  hourName: (hour: number) => string,
): readonly CountRow[] {
  const counted = {
    agencies: byOrg.map(({ org, name, ...counts }) => ({ key: org, name, ...counts })),
    collectors: byStaff.map(({ staff, name, ...counts }) => ({ key: staff, name, ...counts })),
    hours: byHour.map((counts, hour) => ({ key: String(hour), name: hourName(hour), ...counts })),
  }[view]
  return counted
    .filter(({ asked }) => asked > 0)
    .map(({ permittedThen: before, permittedUnder: draft, ...row }) => ({ ...row, before, draft }))
}

/** What is taken for granted in a world that did not happen. */
function How({ result: { supposed, notJudged } }: { readonly result: WhatIf }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>{t('what-if.how')}</summary>
      <ul style={{ margin: '6px 0 0', paddingInlineStart: 20 }}>
        {(['counters', 'lifted', 'facts', 'days'] as const).map((key) => (
          <li key={key}>{t(`what-if.how-${key}`)}</li>
        ))}
        {supposed === 0 ? null : (
          <li>
            {t('what-if.supposed', { count: supposed })}
            <ul style={{ paddingInlineStart: 20 }}>
              {notJudged.map(({ rule, title, supposed: facts }) => (
                <li key={rule}>
                  {t('what-if.fact-line', {
                    rule: pick(title),
                    facts: facts.map((fact) => t(`what-if.fact.${fact}`)).join(t('policies.comma')),
                  })}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </details>
  )
}
