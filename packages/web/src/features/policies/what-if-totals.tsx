import { ArrowRightOutlined } from '@ant-design/icons'
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WhatIfCounts } from './use-what-if.ts'

/** The whole in one line: permitted then and under the draft, and what is behind the difference. */
export function WhatIfTotals({ totals }: { readonly totals: WhatIfCounts }): React.JSX.Element {
  const { t } = useTranslation()
  const { permittedThen, permittedUnder, refused, lifted } = totals
  if (refused + lifted === 0) {
    return <span>{t('what-if.same', { count: permittedThen })}</span>
  }
  return (
    <Flex gap="4px 16px" wrap align="baseline">
      <span style={{ fontSize: 18 }}>
        {t('what-if.permitted')} {permittedThen}{' '}
        <ArrowRightOutlined aria-label={t('what-if.under')} /> <strong>{permittedUnder}</strong>
      </span>
      <Flex gap={6} wrap>
        <Tag color={refused > 0 ? 'red' : 'default'} style={{ margin: 0 }}>
          {t('what-if.refused-n', { count: refused })}
        </Tag>
        <Tag color={lifted > 0 ? 'green' : 'default'} style={{ margin: 0 }}>
          {t('what-if.lifted-n', { count: lifted })}
        </Tag>
      </Flex>
    </Flex>
  )
}
