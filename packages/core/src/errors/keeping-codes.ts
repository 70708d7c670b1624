import { type ErrorEntry, entry } from './entry.ts'

/** What can be refused about keeping records and destroying them. */
export const KEEPING_CODES = {
  'destruction-stage': entry(
    409,
    ['销毁流程尚未到这一步，或已过这一步', 'the destruction does not stand where this follows'],
    ['刷新页面查看进度', 'reload to see where it stands'],
  ),
  'destruction-open': entry(
    409,
    ['该机构已有销毁申请在办', 'a destruction for this agency is under way'],
    ['先办结或撤回该申请', 'finish or withdraw that one first'],
  ),
  'handover-differs': entry(
    409,
    ['移交的记录与委托方的记录不一致', 'what was handed over differs from the lender’s record'],
    [
      '查看列出的案件，由机构重新移交',
      'look at the cases named and let the agency hand over again',
    ],
  ),
  'nothing-to-destroy': entry(
    409,
    ['没有可销毁的数据', 'there is nothing to destroy'],
    ['核对机构与批次', 'check the agency and the placements'],
  ),
  'legal-hold-ended': entry(
    409,
    ['该保全已解除', 'this legal hold was lifted'],
    ['刷新页面；需要时另行登记', 'reload; place a new one if need be'],
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>
