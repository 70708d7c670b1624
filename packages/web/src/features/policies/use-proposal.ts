import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { dayNumber, dayText } from '../../shared/days.ts'
import {
  type Draft,
  draftOf,
  faultsIn,
  goneFrom,
  sameSettings,
  settingsOf,
  startOf,
} from './draft.ts'
import { type Layer, POLICY_KEY, type Policy, type PolicyNumber, whose } from './queries.ts'

/** The day after; a policy begins there at the earliest. */
export function dayAfter(today: string): string {
  return dayText((dayNumber(today) ?? 0) + 1)
}

/** A layer that is being put together, from the latest one on. */
export function useProposal(policy: Policy, today: string) {
  const [start] = useState(() => startOf(policy))
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => {
    const gone = goneFrom(policy)
    return start
      .filter((setting) => !gone.includes(setting))
      .map((setting, key) => ({ ...setting, key }))
  })
  const [lastKey, setLastKey] = useState(start.length)
  const [effectiveFrom, setEffectiveFrom] = useState(dayAfter(today))
  const [reason, setReason] = useState('')
  const faults = faultsIn(drafts, policy.numbers)
  const layer: Layer = { agency: policy.agency, settings: settingsOf(drafts), effectiveFrom }
  const changed = drafts.length !== layer.settings.length || !sameSettings(start, layer.settings)
  return {
    ...{ drafts, faults, layer, changed, effectiveFrom, setEffectiveFrom, reason, setReason },
    isDirty: changed || reason.trim() !== '',
    add: (number: PolicyNumber): number => {
      const key = lastKey + 1
      setLastKey(key)
      setDrafts([...drafts, draftOf(number, key)])
      return key
    },
    change: (draft: Draft): void =>
      setDrafts(drafts.map((one) => (one.key === draft.key ? draft : one))),
    remove: (key: number): void => setDrafts(drafts.filter((one) => one.key !== key)),
  }
}

/** Sends the layer; it binds nobody until another person approves it. */
export function useSend(onDone: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ layer, reason }: { readonly layer: Layer; readonly reason: string }) => {
      const { agency, settings, effectiveFrom } = layer
      const body = {
        ...whose(agency),
        settings: [...settings],
        effectiveFrom,
        reason: reason.trim(),
      }
      return must(api.POST('/v1/policy/changes', { body }))
    },
    onSuccess: async () => {
      message.success(t('policies.proposed'))
      onDone()
      await queries.invalidateQueries({ queryKey: POLICY_KEY })
    },
  })
}
