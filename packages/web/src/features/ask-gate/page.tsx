import { LinkOutlined } from '@ant-design/icons'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { App, Button, Card, Flex, Skeleton, Typography } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, ProblemError } from '../../api/client.ts'
import { setupQuery } from '../../api/queries.ts'
import { usePick } from '../../shared/bilingual.ts'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { OutcomeTag } from '../rules/outcome-tag.tsx'
import { PublicFrame } from '../rules/public-frame.tsx'
import { formQuery, useReader } from '../rules/queries.ts'
import { PolicySelect } from '../rules/reading-bar.tsx'
import { type Tried, TriedAnswer } from './answer.tsx'
import { SituationForm } from './form.tsx'
import { type Form, factTime, fieldAt, type Situation } from './situation.ts'

const route = getRouteApi('/ask')

/** Any situation can be put together and is answered at once; it stands in the address as a whole. */
export function AskPage(): React.JSX.Element {
  const { t } = useTranslation()
  const reader = useReader()
  const query = useQuery(formQuery(reader))
  const { data: setup } = useQuery(setupQuery)
  return (
    <PublicFrame>
      <PageHead title={t('ask.title')} intro={t('ask.intro')} />
      <Loaded query={query} rows={12}>
        {(form) =>
          setup === undefined ? (
            <Skeleton active />
          ) : (
            <Asking form={form} reader={reader} now={factTime(setup.clock.now)} />
          )
        }
      </Loaded>
    </PublicFrame>
  )
}

function tryQuery(reader: string, scenario: Situation) {
  return queryOptions({
    queryKey: ['try', reader, scenario],
    queryFn: () => must(api.POST('/v1/law/try', { body: { scenario } })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

interface AskingProps {
  readonly form: Form
  readonly reader: string
  /** The server's time, which counts until another one is chosen. */
  readonly now: string
}

function Asking({ form, reader, now }: AskingProps): React.JSX.Element {
  const search = route.useSearch()
  const navigate = useNavigate()
  // The moment belongs to the situation: whoever opens the address later must see the same answer.
  const situation: Situation = { at: `${now.slice(0, 16)}:00`, ...search }
  const asked = useQuery(tryQuery(reader, situation))
  const go = (next: Situation): void =>
    void navigate({ to: '/ask', search: next, replace: true, resetScroll: false })
  const isTimed = Object.hasOwn(search, 'at')
  useEffect(() => {
    if (!isTimed) go(situation)
  })
  return (
    <div className="ask-page">
      <Flex vertical gap={12} style={{ minWidth: 0 }}>
        <Toolbar situation={situation} onChange={go} />
        <SituationForm form={form} situation={situation} onChange={go} />
      </Flex>
      <section
        className="ask-answer"
        id="answer"
        aria-live="polite"
        aria-busy={asked.isPlaceholderData}
      >
        <Problem error={asked.error} form={form} />
        {asked.data === undefined || asked.error !== null ? null : (
          <TriedAnswer answer={asked.data} form={form} situation={situation} />
        )}
        {asked.isPending ? <Skeleton active /> : null}
      </section>
      {asked.data === undefined || asked.error !== null ? null : <Bar answer={asked.data} />}
    </div>
  )
}

interface ToolbarProps {
  readonly situation: Situation
  readonly onChange: (situation: Situation) => void
}

function Toolbar({ situation, onChange }: ToolbarProps): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { profile, ...facts } = situation
  const link = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      message.success(t('ask.copied'))
    } catch {
      message.error(t('ask.not-copied'))
    }
  }
  return (
    <Card size="small">
      <Flex gap="8px 16px" wrap align="center">
        <PolicySelect
          policy={typeof profile === 'string' ? profile : undefined}
          onPolicy={(policy) =>
            onChange(policy === undefined ? facts : { ...facts, profile: policy })
          }
        />
        <Flex gap={8} wrap>
          <Button icon={<LinkOutlined />} onClick={() => void link()}>
            {t('ask.copy')}
          </Button>
          <Button onClick={() => onChange({})}>{t('ask.reset')}</Button>
        </Flex>
      </Flex>
    </Card>
  )
}

interface ProblemProps {
  readonly error: unknown
  readonly form: Form
}

/** Which fact cannot be read, by the name that the form gives it. */
function Problem({ error, form }: ProblemProps): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  if (error === null) return null
  const problem = error instanceof ProblemError ? error.problem : undefined
  const field = fieldAt(problem?.place, form)
  return (
    <Flex vertical gap={8}>
      <ProblemAlert error={error} />
      {field === undefined ? null : (
        <Typography.Text type="danger">
          {t('ask.unreadable', { field: pick(field.label) })} {problem?.detail}
        </Typography.Text>
      )}
    </Flex>
  )
}

/** On a phone the answer stays in sight while the situation is put together. */
function Bar({ answer }: { readonly answer: Tried }): React.JSX.Element {
  const { t } = useTranslation()
  const { outcome, findings, nextPermittedAt } = answer
  const waits = outcome !== 'ALLOW' && nextPermittedAt !== null
  return (
    <div className="ask-bar">
      <Flex gap={10} align="center" justify="space-between">
        <Flex gap={10} align="center" style={{ minWidth: 0 }}>
          <OutcomeTag outcome={outcome} />
          <span>
            {waits
              ? t('gate.next-permitted', { at: dateTime(nextPermittedAt) })
              : t(findings.length === 0 ? 'ask.nobody-speaks' : 'ask.speak', {
                  count: findings.length,
                })}
          </span>
        </Flex>
        <Button
          type="link"
          style={{ flex: 'none', paddingInline: 0 }}
          onClick={() => document.getElementById('answer')?.scrollIntoView()}
        >
          {t('ask.why')}
        </Button>
      </Flex>
    </div>
  )
}
