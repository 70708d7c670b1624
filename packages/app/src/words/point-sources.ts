import type { Bilingual } from '@fencun/core/errors/codes'
import type { PointSource } from '@fencun/core/timeline/event'

/** Where a contact point comes from, as a collector reads it (CN-P6). */
export const POINT_SOURCE_WORDS: Readonly<Record<PointSource, Bilingual>> = {
  contract: { zh: '合同约定', en: 'given in the contract' },
  reserved: { zh: '在委托方预留', en: 'left with the lender' },
  authorised: { zh: '经本人授权', en: 'authorised by the person' },
  public: { zh: '合法公开渠道', en: 'lawfully public' },
  'told-by-contact': { zh: '联系人告知', en: 'told by a contact' },
  'credit-bureau': { zh: '征信机构', en: 'from a credit bureau' },
  unknown: { zh: '来源不明', en: 'source not known' },
}
