import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Alert, Flex, Input, Typography } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { yuan } from '../../shared/format.ts'
import { type Compared, compareAmount, compareCases, countsRejectedToo } from './control-totals.ts'
import type { Preview } from './upload-file.ts'

/** The lender's figures as typed so far. */
export interface LenderFigures {
  readonly cases: string
  readonly amount: string
}

interface Props {
  readonly totals: Preview['totals']
  readonly typed: LenderFigures
  readonly onType: (typed: LenderFigures) => void
}

/** The lender's own figures, typed and compared with every key. Ticking a box proves nothing. */
export function TotalsCheck({ totals, typed, onType }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const cases = compareCases(typed.cases, totals.accepted)
  const amount = compareAmount(typed.amount, totals.placedAmountFen)
  const differs = cases.state === 'differs' || amount.state === 'differs'
  return (
    <Flex vertical gap={12}>
      <div>
        <Typography.Text strong>{t('placements.totals.ask')}</Typography.Text>
        <Typography.Paragraph type="secondary" style={{ marginBlockEnd: 0, maxWidth: 720 }}>
          {t('placements.totals.ask-text')}
        </Typography.Paragraph>
      </div>
      {totals.rejected === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('placements.totals.ask-rejected', { count: totals.rejected })}
        />
      )}
      <Flex gap={24} wrap align="start">
        <Figure
          label={t('placements.totals.lender-cases')}
          text={typed.cases}
          compared={cases}
          onType={(text) => onType({ ...typed, cases: text })}
          words={(by) =>
            countsRejectedToo(cases, totals)
              ? t('placements.totals.all-rows', { count: totals.rejected })
              : t(`placements.totals.${by > 0n ? 'cases-more' : 'cases-fewer'}`, {
                  count: Number(by > 0n ? by : -by),
                })
          }
        />
        <Figure
          label={t('placements.totals.lender-amount')}
          text={typed.amount}
          compared={amount}
          onType={(text) => onType({ ...typed, amount: text })}
          words={(by) =>
            t(`placements.totals.${by > 0n ? 'amount-more' : 'amount-less'}`, {
              amount: yuan(String(by > 0n ? by : -by)),
            })
          }
        />
      </Flex>
      {differs ? <Alert type="error" showIcon title={t('placements.totals.blocked')} /> : null}
    </Flex>
  )
}

interface FigureProps {
  readonly label: string
  readonly text: string
  readonly compared: Compared
  readonly onType: (text: string) => void
  /** What a difference means. */
  readonly words: (by: bigint) => string
}

function Figure({ label, text, compared, onType, words }: FigureProps) {
  const { t } = useTranslation()
  const id = useId()
  const wrong = compared.state === 'differs' || compared.state === 'unreadable'
  return (
    <div style={{ width: 300, maxWidth: '100%' }}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        size="large"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onType(target.value)}
      />
      <div id={`${id}-said`} aria-live="polite" style={{ minHeight: 22 }}>
        {compared.state === 'equal' ? (
          <Typography.Text type="success">
            <CheckCircleFilled aria-hidden /> {t('placements.totals.equal')}
          </Typography.Text>
        ) : null}
        {wrong ? (
          <Typography.Text type="danger">
            <CloseCircleFilled aria-hidden />{' '}
            {compared.state === 'differs' ? words(compared.by) : t('placements.totals.unreadable')}
          </Typography.Text>
        ) : null}
      </div>
    </div>
  )
}
