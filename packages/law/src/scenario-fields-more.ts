import {
  CONTENT_CATEGORIES,
  DISCLOSURES,
  LENDER_TYPES,
  LETTER_FIELDS,
  PRODUCTS,
} from '@fencun/core/gate/request'
import { MACHINE_VOICES, TEMPLATES } from './scenario.ts'
import { day, field, known, yes } from './scenario-field-parts.ts'
import type { ScenarioField } from './scenario-fields.ts'

const COSTS = ['annual-fee', 'late-fee', 'handling-fee']

/** The account behind the case. */
export const ACCOUNT_FIELDS: readonly ScenarioField[] = [
  yes('accountKnown', '账户信息在册', 'the account is on file'),
  field('lenderType', 'choice', ['贷款机构类型', 'kind of lender'], {
    words: [...LENDER_TYPES, 'unknown'],
  }),
  field('product', 'choice', ['产品', 'product'], { words: [...PRODUCTS, 'unknown'] }),
  field('principal', 'amount', ['剩余本金（元）', 'principal left (yuan)']),
  field('due', 'amount', ['账上应还总额（元）', 'all that is due on the ledger (yuan)']),
  day('originated', '贷款发放日', 'the loan began on'),
  field('disclosedCosts', 'many', ['明示表上的费用', 'costs on the disclosure sheet'], {
    words: COSTS,
  }),
  known('marketingConsent', '同意接收营销信息', 'consented to offers', { normal: false }),
  day('limitationUntil', '诉讼时效届满日', 'the limitation period ends on'),
]

const LETTER = { when: { key: 'channel', values: ['letter'] } }

/** What is said or written. */
export const CONTENT_FIELDS: readonly ScenarioField[] = [
  field('content', 'many', ['内容涉及', 'the content has'], { words: CONTENT_CATEGORIES }),
  field('discloses', 'many', ['向对方透露', 'it discloses'], { words: DISCLOSURES }),
  field('demands', 'amount', ['要求偿还的金额（元）', 'the amount asked for (yuan)']),
  field('costItems', 'many', ['要求支付的费用', 'the costs asked for'], { words: COSTS }),
  field('template', 'choice', ['文本或话术', 'the template'], { words: TEMPLATES }),
  field('machineVoice', 'choice', ['机器合成', 'a machine speaks'], {
    words: MACHINE_VOICES,
    normal: 'none',
  }),
  field('letterShows', 'many', ['信函载明', 'the letter shows'], {
    words: LETTER_FIELDS,
    ...LETTER,
  }),
  known('masked', '卡号证件号已遮盖', 'card and ID numbers are masked', LETTER),
]

/** The agency's engagement and the collector's fitness. */
export const QUALIFIED_FIELDS: readonly ScenarioField[] = [
  known('subcontract', '已转包', 'subcontracted', { normal: false }),
  yes('engagementKept', '委托合作登记在册', 'the engagement is on file'),
  known('impactAssessed', '委托前做过影响评估', 'the impact was assessed before'),
  day('evaluatedOn', '上一次评估机构', 'the agency was last evaluated on'),
  yes('qualificationKept', '上岗资格登记在册', 'the qualification is on file'),
  day('trainedOn', '上一次培训考核合格', 'last trained, exam passed'),
  known('confidentialitySigned', '签有保密承诺', 'the confidentiality undertaking is signed'),
  known('suspended', '被暂停上岗', 'suspended', { normal: false }),
]
