import { type ErrorEntry, entry } from './entry.ts'

/** What stands in the way of seeing personal data, and of taking it out in a file. */
export const ACCESS_CODES = {
  'case-not-open': entry(
    409,
    ['案件已结束，不能查看完整信息', 'the case is not open: its data stay masked'],
    ['确有需要的，请与委托方联系', 'where there is a need, turn to the lender'],
  ),
  'purpose-unfit': entry(
    403,
    ['您的角色不能以此用途查看该项信息', 'the purpose does not go with the role and the field'],
    ['选择适合的用途，或请主管办理', 'choose a purpose that fits, or ask a supervisor'],
  ),
  'reveals-exhausted': entry(
    429,
    ['一小时内查看完整信息次数过多', 'too many fields were revealed within the hour'],
    ['稍后再试；确有需要请告知主管', 'wait; where there is a need, tell the supervisor'],
  ),
  'personal-data-destroyed': entry(
    410,
    ['该项个人信息的密钥已销毁，无法读取', 'the key was destroyed: nobody here can read it'],
    ['委托方仍保留原件的，请向委托方查询', 'ask the lender, which may hold the record'],
  ),
  'alarm-not-open': entry(
    409,
    ['该告警已有人处理', 'somebody has dealt with the alarm'],
    ['刷新页面查看处理情况', 'reload to see what was said of it'],
  ),
  'export-decided': entry(
    409,
    ['该导出申请已有结论', 'the export was decided on'],
    ['刷新页面查看结论', 'reload to see the decision'],
  ),
  'export-not-approved': entry(
    409,
    ['该导出未获批准、批准已过期或文件已生成', 'there is no approval to make this file by'],
    ['刷新页面查看状态；需要时另行申请', 'reload to see where it stands; ask anew if need be'],
  ),
  'export-gone': entry(
    410,
    ['导出文件已下载或已过期', 'the file was fetched before or has expired'],
    ['确有需要的，另行申请导出', 'ask for another export where there is a need'],
  ),
  'export-too-large': entry(
    409,
    ['导出的案件过多', 'too many cases for one file'],
    ['缩小筛选范围后重新申请', 'narrow the filter and ask again'],
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>
