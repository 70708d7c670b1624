import { useQuery } from '@tanstack/react-query'
import { Flex, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { startOf } from './draft.ts'
import { EffectPanel } from './effect-panel.tsx'
import { effectQuery, type Layer, type Policy } from './queries.ts'

interface Props {
  readonly policy: Policy
  readonly layer: Layer
  /** The answer was asked for just now: it comes into sight. */
  readonly takesFocus?: boolean
}

/** Asks what a layer would change against the version that it takes the place of. */
export function EffectOf({ policy, layer, takesFocus = false }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, refetch, isFetching } = useQuery(effectQuery(layer))
  if (isFetching) {
    return (
      <Flex gap={8} align="center" role="status">
        <Spin size="small" /> {t('policies.asking')}
      </Flex>
    )
  }
  if (data === undefined) return <ProblemAlert error={error} onRetry={() => void refetch()} />
  return (
    <EffectPanel
      effect={data}
      takesFocus={takesFocus}
      before={startOf(policy)}
      after={layer.settings}
      numbers={policy.numbers}
    />
  )
}
