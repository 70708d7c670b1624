import { ACCESS_CODES } from './access-codes.ts'
import { ATTACHMENT_CODES } from './attachment-codes.ts'
import { AUDIT_PAGE_CODES } from './audit-page-codes.ts'
import { type ErrorEntry, entry } from './entry.ts'
import { FILE_CODES } from './file-codes.ts'
import { INSTALLATION_CODES } from './installation-codes.ts'
import { KEEPING_CODES } from './keeping-codes.ts'
import { LEDGER_CODES } from './ledger-codes.ts'
import { WITNESS_CODES } from './witness-codes.ts'

export type { Bilingual, ErrorEntry } from './entry.ts'

/** Every error code of the product. A code is never reused for another meaning. */
export const ERROR_CODES = {
  // requests
  'request-invalid': entry(
    400,
    ['请求格式不正确', 'the request is malformed'],
    ['按提示的字段更正后重试', 'correct the named field and send again'],
  ),
  'not-signed-in': entry(
    401,
    ['尚未登录或登录已过期', 'nobody is signed in'],
    ['重新登录', 'sign in again'],
  ),
  'sign-in-refused': entry(
    401,
    ['账号或密码不正确', 'account or password is wrong'],
    ['核对后重试；多次失败会暂时锁定', 'check and try again; repeated failures lock for a while'],
  ),
  'api-key-invalid': entry(
    401,
    ['接口密钥无效', 'the API key is not valid'],
    [
      '核对密钥；已轮换、吊销或到期的，请向管理员领取新密钥',
      'check the key; one that was rotated, revoked or has expired needs a new one from the administrator',
    ],
  ),
  'api-key-scope': entry(
    403,
    ['接口密钥没有这项权限', 'the API key does not reach this far'],
    [
      '请管理员签发含所需权限的密钥，或由员工登录办理',
      'ask the administrator for a key with the scope named, or let a person sign in',
    ],
  ),
  'actor-unknown': entry(
    409,
    ['没有这位在岗催收员', 'no active collector of the organisation is called so'],
    [
      '写明本机构在岗催收员的登录名或编号',
      'name an active collector of the organisation, by account or id',
    ],
  ),
  'not-permitted': entry(
    403,
    ['您的角色不能做这件事', 'your role may not do this'],
    ['请由有权限的同事办理', 'ask a colleague who has the role'],
  ),
  'origin-refused': entry(
    403,
    ['请求来源不可信', 'the request comes from another site'],
    ['在本系统页面内操作', 'act from a page of this system'],
  ),
  'not-found': entry(
    404,
    ['没有找到', 'not found'],
    ['核对编号，或确认您有权查看', 'check the id, and that you may see it'],
  ),
  'too-many-requests': entry(
    429,
    ['请求过于频繁', 'too many requests'],
    ['稍后重试', 'wait a moment and try again'],
  ),
  'internal-error': entry(
    500,
    ['系统内部错误', 'something broke inside'],
    ['把请求编号告诉管理员', 'give the request id to the administrator'],
  ),
  // accounts and first run
  'first-run-over': entry(
    409,
    ['系统已有管理员', 'there is an administrator already'],
    ['请向管理员申请账号', 'ask the administrator for an account'],
  ),
  'account-exists': entry(
    409,
    ['该登录名已被使用', 'the account name is taken'],
    ['换一个登录名', 'choose another account name'],
  ),
  'password-weak': entry(
    400,
    ['密码强度不足', 'the password is too weak'],
    ['至少 12 位，含字母和数字', 'use 12 characters or more with letters and digits'],
  ),
  // gate
  'contact-not-permitted': entry(
    409,
    ['此时不得联系', 'this contact is not permitted now'],
    ['按列出的规则与时间安排', 'follow the rules and times listed'],
  ),
  'permit-expired': entry(
    409,
    ['触达许可已过期', 'the permit has expired'],
    ['重新申请许可', 'ask for a new permit'],
  ),
  'permit-void': entry(
    409,
    ['触达许可已失效', 'the permit is void'],
    [
      '许可之后已停催、拒绝或结案，请查看案件',
      'collection was stopped meanwhile; look at the case',
    ],
  ),
  'permit-used': entry(
    409,
    ['触达许可已使用', 'the permit has been used'],
    ['重新申请许可', 'ask for a new permit'],
  ),
  'outcome-conflict': entry(
    409,
    ['该次联系已有不同的结果', 'this contact already has another outcome'],
    ['如记录有误，请以更正记录说明', 'record a correction if the first entry was wrong'],
  ),
  'outcome-missing': entry(
    409,
    ['尚未登记这次联系的结果', 'the outcome of this contact is not known yet'],
    ['先登记联系结果，再写催记', 'report the outcome first, then write the record'],
  ),
  'record-exists': entry(
    409,
    ['该次联系已有催记', 'this contact already has a record'],
    ['以补充记录说明', 'add a further note instead'],
  ),
  'request-id-reused': entry(
    409,
    ['请求编号已用于另一请求', 'the request id was used for another request'],
    ['每次新的请求使用新编号', 'use a new id for a new request'],
  ),
  'changed-meanwhile': entry(
    409,
    [
      '打开之后已被他人修改，没有保存',
      'somebody changed it after it was opened; nothing was saved',
    ],
    [
      '关闭后重新打开，在最新内容上修改',
      'close it, open it again and change what stands there now',
    ],
  ),
  'database-unavailable': entry(
    503,
    [
      '数据库暂时没有空闲连接，未办理',
      'no connection to the database was to be had; nothing was done',
    ],
    [
      '稍后重试；一直如此的，请管理员查看数据库',
      'try again; if it stays so, the administrator looks at the database',
    ],
  ),
  'timeline-busy': entry(
    503,
    ['该债务人的时间线正忙', 'the timeline is too busy'],
    ['稍后重试', 'try again'],
  ),
  'policy-decided': entry(
    409,
    ['该政策变更已有结论', 'the change of policy was decided on'],
    ['刷新页面查看结论；需要时另行提出', 'reload to see the decision; propose anew if need be'],
  ),
  'second-person-needed': entry(
    409,
    ['需要另一人办理', 'it takes another person'],
    ['请由未参与此事的另一位主管办理', 'ask a supervisor who has no part in it'],
  ),
  'review-not-open': entry(
    409,
    ['没有待审的申请', 'nothing waits for this review'],
    ['刷新待审列表；申请过期的请重新申请联系', 'reload the list; ask the gate again if it lapsed'],
  ),
  // holds, refusals
  'hold-not-active': entry(
    409,
    ['该停催不存在或已解除', 'the hold is not active'],
    ['刷新后查看当前状态', 'reload and look again'],
  ),
  'evidence-missing': entry(
    400,
    ['缺少凭证', 'the evidence is missing'],
    ['填写凭证编号', 'give the reference of the evidence'],
  ),
  // calendar
  'notice-invalid': entry(
    400,
    ['放假安排内容不正确', 'the holiday notice is malformed'],
    ['按国务院办公厅通知更正所指日期', "correct the day named from the State Council's notice"],
  ),
  // clock
  'clock-unsound': entry(
    503,
    ['服务器时钟与数据库时钟不一致', 'the clocks of server and database differ'],
    [
      '请校准两台机器的时钟，恢复后会自动放行',
      'set the clocks of both machines right; the gate opens again by itself',
    ],
  ),
  // demonstration
  'clock-fixed': entry(
    403,
    ['仅演示模式可以设置时钟', 'the clock can be set in demonstration mode only'],
    ['使用 npm start 启动演示', 'start the demonstration'],
  ),
  'demonstration-unfinished': entry(
    503,
    ['演示数据没有装载完整', 'the demonstration was not loaded to the end'],
    [
      '清空该数据库，或换一个空数据库后重新启动',
      'empty the database or name another, and start again',
    ],
  ),
  ...ACCESS_CODES,
  ...ATTACHMENT_CODES,
  ...AUDIT_PAGE_CODES,
  ...KEEPING_CODES,
  ...FILE_CODES,
  ...INSTALLATION_CODES,
  ...LEDGER_CODES,
  ...WITNESS_CODES,
} as const satisfies Readonly<Record<string, ErrorEntry>>

export type ErrorCode = keyof typeof ERROR_CODES

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERROR_CODES, text)
}
