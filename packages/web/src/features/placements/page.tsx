import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { PageHead } from '../../shared/page-head.tsx'
import { PlacementList } from './placement-list.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import type { Registered } from './register-card.tsx'
import { RegisteredResult } from './registered-result.tsx'
import { UploadCard } from './upload-card.tsx'

const route = getRouteApi('/shell/placements')

interface Done {
  readonly registered: Registered
  readonly handler: string
}

/** From the lender's file to registered cases, and all files registered so far. */
export function PlacementsPage(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const { preview, handler = me.org.id } = route.useSearch()
  const [done, setDone] = useState<Done>()

  async function finish(registered: Registered): Promise<void> {
    setDone({ registered, handler })
    await navigate({ to: '/placements', search: {}, replace: true })
  }

  const step =
    preview !== undefined ? (
      <PreviewPanel key={preview} id={preview} handler={handler} onDone={finish} />
    ) : done !== undefined ? (
      <RegisteredResult {...done} onAnother={() => setDone(undefined)} />
    ) : (
      <UploadCard
        handler={handler}
        onHandler={(chosen) => void navigate({ to: '/placements', search: { handler: chosen } })}
      />
    )
  return (
    <>
      <PageHead title={t('placements.title')} intro={t('placements.intro')} />
      <Flex vertical gap={16}>
        {step}
        {preview === undefined ? <PlacementList /> : null}
      </Flex>
    </>
  )
}
