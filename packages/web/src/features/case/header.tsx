import { PhoneOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Grid, Space, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { yuan } from '../../shared/format.ts'
import { StopTags } from '../../shared/stop-tags.tsx'
import { pointToCall } from './callable.ts'
import type { Dialog } from './dialogs.tsx'
import { MoreMenu } from './known/more-menu.tsx'
import type { CaseView, Point } from './queries.ts'
import { Personal } from './reveal/personal.tsx'

interface Props {
  readonly view: CaseView
  readonly onCall: ((point: Point) => void) | undefined
  readonly canHold: boolean
  readonly onDialog: (dialog: Dialog) => void
}

/** Who, how much, at which stage, what stops it, and what can be done. */
export function CaseHeader(props: Props): React.JSX.Element {
  const { view } = props
  const { t } = useTranslation()
  const stops = [
    ...new Set(view.holds.filter((one) => one.releasedAt === null).map((one) => one.reason)),
  ]
  return (
    <Card size="small">
      <Flex justify="space-between" gap={12} wrap>
        <Flex vertical gap={4}>
          <Flex gap={8} wrap align="center">
            <Typography.Title level={3} style={{ margin: 0 }}>
              <Name view={view} />
            </Typography.Title>
            <Typography.Text strong style={{ fontSize: 18 }}>
              {yuan(view.placedAmountFen)}
            </Typography.Text>
            {view.status === 'open' ? null : <Tag>{t(`word.status.${view.status}`)}</Tag>}
            <StopTags holds={stops} hardship={view.hardship} />
          </Flex>
          <About view={view} />
        </Flex>
        <Actions {...props} />
      </Flex>
    </Card>
  )
}

/** Who it is; of somebody without a name on file, or whose key is gone, the number of the case. */
function Name({ view }: Pick<Props, 'view'>): React.JSX.Element {
  const { person, status } = view
  if (person === null || person.name === '') {
    return <>{view.name === '' ? view.caseNumber : view.name}</>
  }
  return (
    <Personal
      caseId={view.case}
      open={status === 'open'}
      target={{ party: person.party }}
      field="name"
      masked={person.name}
    />
  )
}

function About({ view }: Pick<Props, 'view'>): React.JSX.Element {
  const { t } = useTranslation()
  const parts = [
    view.product,
    view.stage,
    view.hand,
    view.overdueDays === null ? null : t('worklist.days', { n: view.overdueDays }),
    view.handler.name,
    view.collector?.name ?? t('case.nobody'),
  ]
  const rest = parts.filter((part) => part !== null && part !== '').join(' · ')
  const { person } = view
  return (
    <Typography.Text type="secondary">
      {view.caseNumber} ·{' '}
      {person === null || person.idNumber === null ? null : (
        <>
          <Personal
            caseId={view.case}
            open={view.status === 'open'}
            target={{ party: person.party }}
            field="id-number"
            masked={person.idNumber}
          />
          {' · '}
        </>
      )}
      {rest}
    </Typography.Text>
  )
}

function Actions({ view, onCall, canHold, onDialog }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const point = pointToCall(view.points)
  const keyboard = Grid.useBreakpoint().md === true
  return (
    <Space wrap align="start">
      {onCall === undefined ? null : (
        <Button
          type={point?.gate.outcome === 'ALLOW' ? 'primary' : 'default'}
          icon={<PhoneOutlined />}
          disabled={point === undefined}
          aria-keyshortcuts="c"
          onClick={() => (point === undefined ? undefined : onCall(point))}
        >
          {t('case.call')}
        </Button>
      )}
      {canHold ? (
        <>
          <Button onClick={() => onDialog({ kind: 'hold' })}>{t('case.place-hold')}</Button>
          <Button onClick={() => onDialog({ kind: 'refusal' })}>{t('case.record-refusal')}</Button>
        </>
      ) : null}
      <MoreMenu view={view} onDialog={onDialog} />
      {view.next === null ? null : (
        <Link to="/cases/$caseId" params={{ caseId: view.next }} aria-keyshortcuts="n">
          <Space size={4} style={{ lineHeight: '32px' }}>
            {t('case.next')}
            <RightOutlined aria-hidden />
          </Space>
        </Link>
      )}
      {keyboard ? (
        <Button
          type="text"
          aria-label={t('keys.title')}
          aria-keyshortcuts="?"
          onClick={() => onDialog({ kind: 'help' })}
        >
          ?
        </Button>
      ) : null}
    </Space>
  )
}
