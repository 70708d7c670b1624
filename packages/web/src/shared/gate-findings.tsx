import { Link } from '@tanstack/react-router'
import { Flex, Space, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../api/client.ts'
import { usePick } from './bilingual.ts'
import { dateTime } from './format.ts'
import { GateMeasures } from './gate-measures.tsx'
import { GateSource } from './gate-source.tsx'

type Finding = Schema['Finding']

const EDGE: Readonly<Record<Finding['verdict'], string>> = {
  ALLOW: '#16a34a',
  DEFER: '#d97706',
  REVIEW: '#7e22ce',
  DENY: '#b91c1c',
}

/** Every rule that had something to say: what it says, the numbers, the source, who set it. */
export function GateFindings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <Flex vertical gap={10} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.reason}`}>
          <FindingCard finding={finding} />
        </li>
      ))}
    </Flex>
  )
}

function FindingCard({ finding }: { readonly finding: Finding }): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { rule, verdict, title, text, measured, limit, sources, layerName, notBefore } = finding
  return (
    <article
      aria-label={pick(title)}
      style={{ borderInlineStart: `3px solid ${EDGE[verdict]}`, paddingInlineStart: 10 }}
    >
      <Flex gap={8} wrap align="center">
        <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
          <Typography.Text strong style={{ color: 'inherit' }} underline>
            {pick(title)}
          </Typography.Text>
        </Link>
        <Tag>{t(`gate.${verdict}`)}</Tag>
      </Flex>
      <div>{pick(text)}</div>
      <GateMeasures measured={measured} limit={limit} />
      <Space orientation="vertical" size={0} style={{ fontSize: 13 }}>
        {sources.map(({ instrument, name, clauseText, grade }) => (
          <GateSource
            key={`${instrument} ${clauseText.en}`}
            instrument={instrument}
            name={name}
            clauseText={clauseText}
            grade={grade}
          />
        ))}
        <Typography.Text type="secondary">
          {t('gate.layer', { layer: pick(layerName) })}
          {notBefore === null ? '' : ` · ${t('gate.not-before', { at: dateTime(notBefore) })}`}
        </Typography.Text>
      </Space>
    </article>
  )
}
