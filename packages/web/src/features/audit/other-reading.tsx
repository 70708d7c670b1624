import { Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AskOptions } from './ask-options.tsx'
import { type Audit, policyNameOf } from './queries.ts'
import type { Again } from './use-again.ts'

/** The same files under another policy, for other days, or with the other reading of unknown words. */
export function OtherReading({ audit, again }: { readonly audit: Audit; readonly again: Again }) {
  const { t } = useTranslation()
  const [ask, setAsk] = useState(audit.ask)
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{t('audit.again.text')}</Typography.Text>
      <AskOptions
        ask={ask}
        ownPolicy={policyNameOf(audit)}
        disabled={again.isPending}
        onAsk={setAsk}
      />
      <ProblemAlert error={again.error} />
      <div>
        <Button loading={again.isPending} onClick={() => again.mutate(ask)}>
          {t('audit.again.go')}
        </Button>
      </div>
    </Flex>
  )
}
