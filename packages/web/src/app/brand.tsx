import { Link } from '@tanstack/react-router'
import { Space, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'

export function Brand({ demonstration }: { readonly demonstration: boolean }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Space size={8}>
      <Link to="/" style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <img src="/favicon.svg" alt="" width={26} height={26} />
        <Typography.Text strong style={{ fontSize: 17, whiteSpace: 'nowrap' }}>
          分寸
        </Typography.Text>
      </Link>
      {demonstration ? <Tag color="gold">{t('demonstration')}</Tag> : null}
    </Space>
  )
}
