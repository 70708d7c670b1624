import { Button, Flex, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicySetting } from './queries.ts'

type Applies = NonNullable<PolicySetting['applies']>
type Channel = NonNullable<Applies['channels']>[number]
type Product = NonNullable<Applies['products']>[number]

const CHANNELS: readonly Channel[] = [
  'voice_interactive',
  'voice_notice',
  'sms',
  'email',
  'wework',
  'visit',
  'letter',
  'private_phone',
  'private_im',
  'public_post',
  'fax_unattended',
]
const PRODUCTS: readonly Product[] = ['credit-card', 'consumer-loan', 'auto-loan']

interface Props {
  /** The number that it is about, for those who cannot see it. */
  readonly what: string
  readonly applies: PolicySetting['applies']
  readonly onChange: (applies: PolicySetting['applies']) => void
}

/** For which channels and products alone a number is; usually for all. */
export function ScopeInput({ what, applies, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [open, setOpen] = useState(applies !== undefined)
  if (!open) {
    return (
      <Button
        size="small"
        type="link"
        style={{ alignSelf: 'flex-start', paddingInline: 0 }}
        aria-label={`${t('policies.narrow')}: ${what}`}
        onClick={() => setOpen(true)}
      >
        {t('policies.narrow')}
      </Button>
    )
  }
  const { channels = [], products = [], lenderTypes } = applies ?? {}
  const change = (next: { channels: readonly Channel[]; products: readonly Product[] }): void => {
    const scope = {
      ...(lenderTypes === undefined ? {} : { lenderTypes }),
      ...(next.products.length === 0 ? {} : { products: [...next.products] }),
      ...(next.channels.length === 0 ? {} : { channels: [...next.channels] }),
    }
    onChange(Object.keys(scope).length === 0 ? undefined : scope)
  }
  return (
    <Flex gap={8} wrap>
      <Select
        mode="multiple"
        aria-label={`${what} ${t('policies.channels')}`}
        style={{ flex: '1 1 220px', minWidth: 0 }}
        placeholder={t('policies.all-channels')}
        value={[...channels]}
        onChange={(chosen) => change({ channels: chosen, products })}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <Select
        mode="multiple"
        aria-label={`${what} ${t('policies.products')}`}
        style={{ flex: '1 1 220px', minWidth: 0 }}
        placeholder={t('policies.all-products')}
        value={[...products]}
        onChange={(chosen) => change({ channels, products: chosen })}
        options={PRODUCTS.map((value) => ({ value, label: t(`policies.product.${value}`) }))}
      />
    </Flex>
  )
}
