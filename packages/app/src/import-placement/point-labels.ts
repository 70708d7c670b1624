import type { PointKind } from '@fencun/core/timeline/event'
import type { ContactSlot } from './fields.ts'
import type { PointUse } from './placement-row.ts'

const USES: Readonly<Record<PointUse, string>> = {
  mobile: '手机',
  home: '家庭',
  work: '单位',
  household: '户籍',
  statement: '对账单',
  email: '邮箱',
  other: '其他',
}

const KINDS: Readonly<Record<PointKind, string>> = {
  mobile: '手机',
  landline: '电话',
  address: '地址',
  email: '邮箱',
}

const SLOTS: Readonly<Record<ContactSlot, string>> = {
  'contact-1': '联系人',
  'contact-2': '联系人',
  'contact-3': '联系人',
  'contact-4': '联系人',
  'contact-5': '联系人',
  'contact-6': '联系人',
  spouse: '配偶',
  guarantor: '担保人',
  relative: '亲属',
  other: '其他联系人',
}

/** 本人手机, 单位电话, 户籍地址, 担保人手机: what a point is to its owner. */
export function pointLabel(
  owner: ContactSlot | null,
  { use, kind }: { readonly use: PointUse; readonly kind: PointKind },
): string {
  const own = USES[use] === KINDS[kind] ? '' : USES[use]
  const whose = owner === null ? '本人' : SLOTS[owner]
  return `${owner === null && own !== '' ? '' : whose}${own}${KINDS[kind]}`
}
