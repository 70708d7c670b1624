import { CheckCircleFilled } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Card, Flex, Statistic } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { useOrg } from './handler-select.tsx'
import { NoticeModal } from './notice-modal.tsx'
import type { Registered } from './register-card.tsx'

interface Props {
  readonly registered: Registered
  readonly handler: string
  readonly onAnother: () => void
}

/** What was registered, and what must come next before anybody may call. */
export function RegisteredResult({ registered, handler, onAnother }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const org = useOrg(handler)
  const figures = [
    ['debtors', registered.debtors],
    ['holds', registered.holds],
    ['hardship', registered.hardship],
  ] as const
  return (
    <Card>
      <Flex vertical gap={16} role="status">
        <FocusTitle>
          <CheckCircleFilled aria-hidden style={{ color: '#166534' }} />{' '}
          {t('placements.done.title', { count: registered.cases })}
        </FocusTitle>
        <Flex gap={48} wrap>
          {figures.map(([name, value]) => (
            <Statistic key={name} title={t(`placements.done.${name}`)} value={value} />
          ))}
        </Flex>
        {org?.kind === 'agency' ? (
          <NoticeNeeded placement={registered.placement} handlerName={org.name} />
        ) : null}
        {org !== undefined && org.org !== me.org.id ? (
          <span>{t('placements.done.other-team', { handler: org.name })}</span>
        ) : null}
        <Flex gap={8} wrap>
          {handler === me.org.id ? (
            <Button type="primary" onClick={() => void navigate({ to: '/allocation' })}>
              {t('placements.done.allocate')}
            </Button>
          ) : null}
          <Button onClick={onAnother}>{t('placements.done.another')}</Button>
        </Flex>
      </Flex>
    </Card>
  )
}

interface NeededProps {
  readonly placement: string
  readonly handlerName: string
}

function NoticeNeeded({ placement, handlerName }: NeededProps) {
  const { t } = useTranslation()
  const [state, setState] = useState<'open' | 'asking' | 'done'>('open')
  if (state === 'done') return null
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('placements.notice.needed')}
        description={t('placements.notice.needed-text')}
        action={
          <Button type="primary" size="small" onClick={() => setState('asking')}>
            {t('placements.notice.record')}
          </Button>
        }
      />
      {state === 'asking' ? (
        <NoticeModal
          {...{ placement, handlerName }}
          onClose={() => setState('open')}
          onDone={() => setState('done')}
        />
      ) : null}
    </>
  )
}
