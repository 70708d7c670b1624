import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { ListColumn } from '../../shared/data-list.tsx'
import { GateMeasures } from '../../shared/gate-measures.tsx'
import { GateSource } from '../../shared/gate-source.tsx'
import type { AuditedCall, Outcome } from './queries.ts'
import { useAuditWords } from './use-words.ts'

/** One call under one rule: where it stands in the file, what happened, the rule and its source. */
export function useFindingColumns(outcome: Outcome): readonly ListColumn<AuditedCall>[] {
  const { t } = useTranslation()
  const words = useAuditWords(outcome)
  return [
    {
      key: 'row',
      title: t('audit.findings.row'),
      render: ({ row, at }) => (
        <Flex vertical>
          <strong>{t('audit.findings.row-n', { row })}</strong>
          <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
            {secondsOf(at)}
          </Typography.Text>
        </Flex>
      ),
      card: 'head',
    },
    {
      key: 'rule',
      title: t('audit.findings.rule'),
      render: (call) => <Rule call={call} />,
      card: 'head',
    },
    {
      key: 'debtor',
      title: t('audit.findings.debtor'),
      render: ({ debtor, number }) => (
        <Flex vertical>
          <span>{debtor}</span>
          {debtor === number ? null : <Typography.Text type="secondary">{number}</Typography.Text>}
        </Flex>
      ),
    },
    {
      key: 'org',
      title: t('audit.findings.who'),
      render: ({ org, staff }) => (
        <Flex vertical>
          <span>{org === '' ? '—' : org}</span>
          <Typography.Text type="secondary">{staff}</Typography.Text>
        </Flex>
      ),
    },
    {
      key: 'call',
      title: t('audit.findings.signal'),
      render: ({ signal, outcome: taken, talkSec }) => (
        <Flex vertical>
          <span>{signal === '' ? '—' : signal}</span>
          <Typography.Text type="secondary">
            {t('audit.findings.talk', { outcome: words('outcome', taken), seconds: talkSec })}
          </Typography.Text>
        </Flex>
      ),
    },
    {
      key: 'source',
      title: t('audit.findings.source'),
      render: (call) => <Sources call={call} />,
    },
  ]
}

function Rule({ call: { rule, kind, title, measured, limit } }: { readonly call: AuditedCall }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <div style={{ maxWidth: 280 }}>
      <Flex gap={6} wrap align="center">
        <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
          {pick(title)}
        </Link>
        {kind === 'review' ? <Tag color="gold">{t('audit.kind.review')}</Tag> : null}
      </Flex>
      <GateMeasures measured={measured} limit={limit} />
    </div>
  )
}

function Sources({ call: { sources, layerName } }: { readonly call: AuditedCall }) {
  const { t } = useTranslation()
  const pick = usePick()
  const [first] = sources
  return (
    <div style={{ fontSize: 13, minWidth: 160, maxWidth: 230 }}>
      {first === undefined ? null : <GateSource {...first} />}
      <Typography.Text type="secondary">
        {t('gate.layer', { layer: pick(layerName) })}
        {sources.length > 1 ? ` · ${t('audit.findings.more', { count: sources.length - 1 })}` : ''}
      </Typography.Text>
    </div>
  )
}

/** `2026-11-09 07:15:30` in Beijing time, as the server sends it. */
function secondsOf(at: string): string {
  return at.slice(0, 19).replace('T', ' ')
}
