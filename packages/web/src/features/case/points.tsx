import { PhoneOutlined } from '@ant-design/icons'
import { Button, Card, Empty, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { GateAnswerView } from '../../shared/gate-answer.tsx'
import { GateTag } from '../../shared/gate-tag.tsx'
import { isPhone } from './callable.ts'
import type { CaseView, Point } from './queries.ts'
import { Personal } from './reveal/personal.tsx'
import { fieldOfPoint } from './reveal/purposes.ts'

interface Props {
  readonly view: CaseView
  readonly onCall: ((point: Point) => void) | undefined
}

/** Every way to reach somebody, and what the gate says of each at this moment. */
export function Points({ view, onCall }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const names = new Map([
    ...view.others.map(({ party, name }) => [party, name] as const),
    ...(view.person === null ? [] : [[view.person.party, view.person.name] as const]),
  ])
  const relations = new Map(view.others.map(({ party, relation }) => [party, relation]))
  return (
    <Card size="small" title={t('case.points')} styles={{ body: { padding: 0 } }}>
      {view.points.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('case.no-points')} />
      ) : null}
      {view.points.map((point) => (
        <PointRow
          key={point.point}
          point={point}
          name={names.get(point.party) ?? ''}
          relation={relations.get(point.party) ?? null}
          now={view.now}
          within={{ caseId: view.case, open: view.status === 'open' }}
          onCall={onCall}
        />
      ))}
    </Card>
  )
}

interface RowProps {
  readonly point: Point
  readonly name: string
  readonly relation: string | null
  readonly now: string
  readonly within: { readonly caseId: string; readonly open: boolean }
  readonly onCall: Props['onCall']
}

function PointRow({ point, name, relation, now, within, onCall }: RowProps): React.JSX.Element {
  const { t } = useTranslation()
  const { gate, value } = point
  const offered = onCall !== undefined && isPhone(point) && !point.refused && point.invalid === null
  return (
    <section
      aria-label={`${name} ${value}`}
      style={{ padding: '10px 12px', borderBottom: '1px solid #f0f0f0' }}
    >
      <Flex justify="space-between" gap={8} wrap>
        <Flex gap={8} wrap align="center" style={{ flex: '1 1 280px', minWidth: 0 }}>
          <Typography.Text strong>{name}</Typography.Text>
          <Tag {...(point.role === 'debtor' ? { color: 'green' } : {})}>
            {t(`party.${point.role}`)}
            {relation === null ? '' : ` · ${relation}`}
          </Tag>
          <Typography.Text style={{ fontSize: 16 }}>
            <Personal
              {...within}
              target={{ point: point.point }}
              field={fieldOfPoint(point.kind)}
              masked={value}
            />
          </Typography.Text>
          <Source point={point} />
        </Flex>
        <Flex gap={8} align="center">
          <GateTag outcome={gate.outcome} nextPermittedAt={gate.nextPermittedAt} now={now} />
          {offered ? (
            <Button
              size="small"
              icon={<PhoneOutlined />}
              aria-label={t('case.call-point', { value })}
              onClick={() => onCall(point)}
            >
              {t('case.call')}
            </Button>
          ) : null}
        </Flex>
      </Flex>
      <Answer point={point} />
    </section>
  )
}

function Source({ point }: Pick<RowProps, 'point'>): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const about = [t(`point-kind.${point.kind}`), point.label, pick(point.sourceText)]
  return (
    <>
      <Typography.Text type="secondary">
        {about.filter((part) => part !== '').join(' · ')}
      </Typography.Text>
      {point.invalid === null ? null : <Tag color="red">{t(`invalid.${point.invalid}`)}</Tag>}
      {point.refused ? <Tag color="red">{t('case.refused')}</Tag> : null}
    </>
  )
}

/** Reasons against calling the debtor lie open; the rest opens on a press. */
function Answer({ point }: Pick<RowProps, 'point'>): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { gate } = point
  const against = gate.findings.filter(({ verdict }) => verdict !== 'ALLOW')
  const titles = against.map(({ title }) => pick(title)).join(t('gate.list-comma'))
  return (
    <details
      open={against.length > 0 && point.role === 'debtor' && isPhone(point)}
      style={{ marginTop: 6 }}
    >
      <summary style={{ cursor: 'pointer' }}>
        {against.length === 0
          ? t('case.duties', { n: gate.obligations.length })
          : t('case.reasons', { n: against.length, titles })}
      </summary>
      <div style={{ padding: '8px 0 4px 14px' }}>
        <GateAnswerView answer={gate} />
      </div>
    </details>
  )
}
