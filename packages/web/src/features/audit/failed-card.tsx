import { Link } from '@tanstack/react-router'
import { Alert, Button, Card, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AskOptions } from './ask-options.tsx'
import { ProblemText } from './problem-text.tsx'
import type { Audit } from './queries.ts'
import type { Again } from './use-again.ts'

/** Why a run came to nothing, and a way to try it otherwise over the same files. */
export function FailedCard({ audit, again }: { readonly audit: Audit; readonly again: Again }) {
  const { t } = useTranslation()
  const [ask, setAsk] = useState(audit.ask)
  return (
    <Card>
      <Flex vertical gap={16}>
        {audit.problem === null ? (
          <Alert type="error" showIcon title={t('problem.unknown')} />
        ) : (
          <ProblemText problem={audit.problem} />
        )}
        <WrongPlace audit={audit} />
        <AskOptions ask={ask} disabled={again.isPending} onAsk={setAsk} />
        <ProblemAlert error={again.error} />
        <div>
          <Button type="primary" loading={again.isPending} onClick={() => again.mutate(ask)}>
            {t('audit.again.go')}
          </Button>
        </div>
      </Flex>
    </Card>
  )
}

/**
 * A case list among the notes, or the other way round, lacks columns that nobody can point at; asking
 * again changes nothing, only another file does.
 */
function WrongPlace({ audit: { problem, files } }: { readonly audit: Audit }) {
  const { t } = useTranslation()
  if (problem?.code !== 'mapping-incomplete') return null
  const file = files.find(({ part }) => problem.place?.split(':')[0] === part)
  if (file === undefined || file.part === 'calls') return null
  return (
    <div>
      {t('audit.wrong-place', { part: t(`audit.part.${file.part}`), name: file.fileName })}{' '}
      <Link to="/audit" search={{}}>
        {t('audit.another')}
      </Link>
    </div>
  )
}
