import { Link } from '@tanstack/react-router'
import { Button, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListColumn } from '../../shared/data-list.tsx'
import type { RetentionRow } from './queries.ts'

const COLOURS = { due: 'red', kept: 'blue', open: 'gold' } as const

/** One file: which cases, what kind of record keeps it longest, until when and why. */
export function useColumns(
  onHold: (caseNumber: string) => void,
): readonly ListColumn<RetentionRow>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'cases',
      title: t('retention.cases'),
      card: 'head',
      render: ({ cases }) => (
        <Flex gap={8} wrap>
          {cases.map(({ case: id, caseNumber }) => (
            <Link key={id} to="/cases/$caseId" params={{ caseId: id }}>
              {caseNumber}
            </Link>
          ))}
        </Flex>
      ),
    },
    {
      key: 'state',
      title: t('retention.state-title'),
      card: 'head',
      render: ({ state }) => <Tag color={COLOURS[state]}>{t(`retention.state.${state}`)}</Tag>,
    },
    { key: 'on', title: t('retention.on'), render: ({ on }) => on ?? '—' },
    {
      key: 'record',
      title: t('retention.record-title'),
      render: ({ record }) => t(`retention.record.${record}`),
    },
    {
      key: 'why',
      title: t('retention.why'),
      render: ({ rules, holds }) => (
        <Flex gap={4} wrap>
          {holds.map((hold) => (
            <Tag key={hold} color="gold">
              {t(`destruction.reason.${hold}`)}
            </Tag>
          ))}
          {rules.map((rule) => (
            <Tag key={rule}>{rule}</Tag>
          ))}
        </Flex>
      ),
    },
    {
      key: 'hold',
      title: '',
      render: ({ cases: [first] }) =>
        first === undefined ? null : (
          <Button
            size="small"
            aria-label={t('retention.hold-named', { number: first.caseNumber })}
            onClick={() => onHold(first.caseNumber)}
          >
            {t('retention.hold')}
          </Button>
        ),
    },
  ]
}
