import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Card, Empty, Flex, Timeline as Line, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { dateTime } from '../../shared/format.ts'
import { KeyDestroyed } from '../../shared/key-destroyed.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { Recordings } from './attachments/recordings.tsx'
import { wrongNumberOf } from './known/typed.ts'
import { Objections } from './objections.tsx'
import { timelineQuery } from './queries.ts'
import { contactsOf, endedContact, eventColour, textsOf } from './timeline-details.ts'

type Event = Schema['TimelineEvent']

/** What happened to this person, newest first. */
interface Props {
  readonly caseId: string
  /** Only for who may take a contact off the count. */
  readonly onWrongNumber: ((contact: string) => void) | undefined
}

export function Timeline({ caseId, onWrongNumber }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(timelineQuery(caseId))
  const events = data?.pages.flatMap((page) => page.events) ?? []
  const contacts = contactsOf(events, caseId)
  return (
    <Card size="small" title={t('case.timeline')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active /> : null}
      {data !== undefined && events.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('case.timeline-empty')} />
      ) : null}
      <Line
        items={events.map((event) => ({
          key: event.version,
          color: eventColour(event.kind),
          content: <EventText {...{ caseId, contacts, event, onWrongNumber }} />,
        }))}
      />
      {hasNextPage ? (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('case.timeline-more')}
        </Button>
      ) : null}
    </Card>
  )
}

function EventText({
  caseId,
  contacts,
  event,
  onWrongNumber,
}: Props & {
  readonly contacts: ReadonlySet<string>
  readonly event: Event
}): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { note, nextStepAt, rules } = textsOf(event.details)
  const ended = endedContact(event, contacts)
  const wrong = onWrongNumber === undefined ? null : wrongNumberOf(event)
  const who = [event.actor.name, event.actor.orgName].filter((part) => part !== '').join(' · ')
  return (
    <Flex vertical gap={2}>
      <div>{pick(event.text)}</div>
      {note === null ? null : <div style={{ whiteSpace: 'pre-wrap' }}>“{note}”</div>}
      {event.details.keyDestroyed === true ? <KeyDestroyed /> : null}
      {nextStepAt === null ? null : <div>{t('case.next-step', { at: dateTime(nextStepAt) })}</div>}
      {rules.length === 0 ? null : <Objections rules={rules} />}
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {dateTime(event.at)} {who}
      </Typography.Text>
      {ended === null ? null : <Recordings caseId={caseId} contact={ended} at={event.at} />}
      {wrong === null ? null : (
        <div>
          <Button
            size="small"
            aria-label={t('misdirected.action-named', { at: dateTime(event.at) })}
            onClick={() => onWrongNumber?.(wrong)}
          >
            {t('misdirected.action')}
          </Button>
        </div>
      )}
    </Flex>
  )
}
