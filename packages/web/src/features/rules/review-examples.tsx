import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { dateTime } from '../../shared/format.ts'
import { GateMeasures } from '../../shared/gate-measures.tsx'
import type { RuleSheet } from './queries.ts'
import { usePolicyTitle } from './use-policy-title.ts'

/** The examples with the engine's answers, each with a box to tick. */
export function ReviewExamples({
  rule,
  examples,
}: Pick<RuleSheet, 'rule' | 'examples'>): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const policyTitle = usePolicyTitle()
  return (
    <div className="wide-table">
      <table>
        <thead>
          <tr>
            <th>{t('review.example')}</th>
            <th style={{ width: '18%' }}>{t('review.engine')}</th>
            <th style={{ width: '30%' }}>{t('review.measured')}</th>
            <th style={{ width: '9%' }}>{t('review.right')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ name, at, policy, outcome, findings, nextPermittedAt }) => {
            const own = findings.find((finding) => finding.rule === rule)
            const waits = outcome !== 'ALLOW' && nextPermittedAt !== null
            return (
              <tr key={name.en}>
                <td>
                  {pick(name)}
                  <div>
                    {dateTime(at)} · {policyTitle(policy)}
                  </div>
                </td>
                <td>
                  {t(`gate.${outcome}`)}
                  {waits ? <div>{t('review.next', { at: dateTime(nextPermittedAt) })}</div> : null}
                </td>
                <td>
                  {own === undefined ? (
                    t('rules.silent')
                  ) : (
                    <>
                      {own.reason}
                      <GateMeasures measured={own.measured} limit={own.limit} />
                    </>
                  )}
                </td>
                <td>☐</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
