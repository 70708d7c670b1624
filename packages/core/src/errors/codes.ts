/** An error code's HTTP status, its name and what the reader can do about it. */
export interface ErrorEntry {
  readonly status: number
  readonly title: Bilingual
  readonly cure: Bilingual
}

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

const entry = (
  status: number,
  title: readonly [string, string],
  cure: readonly [string, string],
): ErrorEntry => ({
  status,
  title: { zh: title[0], en: title[1] },
  cure: { zh: cure[0], en: cure[1] },
})

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
    ['没有待复核的申请', 'nothing waits for this review'],
    [
      '刷新待复核列表；申请过期的请重新申请联系',
      'reload the list; ask the gate again if it lapsed',
    ],
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
  // files
  'file-too-large': entry(
    413,
    ['文件过大', 'the file is too large'],
    ['拆分后导入', 'split the file'],
  ),
  'zip-bomb': entry(
    413,
    ['压缩文件解开后过大', 'the file unpacks to far more than it holds'],
    ['请用表格软件另存后重试', 'save it again with a spreadsheet program'],
  ),
  'not-a-spreadsheet': entry(
    400,
    ['不是可识别的表格文件', 'this is not a spreadsheet'],
    ['使用 .xlsx、.xls 或 .csv', 'use .xlsx, .xls or .csv'],
  ),
  'file-damaged': entry(
    400,
    ['文件已损坏', 'the file is damaged'],
    ['向委托方重新索取', 'ask the lender for it again'],
  ),
  'encoding-unknown': entry(
    400,
    ['无法识别文件编码', 'the encoding is neither UTF-8 nor GB18030'],
    ['另存为 UTF-8 或 GB18030', 'save it as UTF-8 or GB18030'],
  ),
  'sheet-empty': entry(
    400,
    ['工作表没有数据', 'the sheet has no rows'],
    ['检查是否选对工作表', 'check which sheet holds the cases'],
  ),
  'sheet-too-wide': entry(
    413,
    ['列数过多', 'the sheet has too many columns'],
    ['删除无用列', 'remove columns that nobody needs'],
  ),
  'sheet-too-long': entry(
    413,
    ['行数过多', 'the sheet has too many rows'],
    ['拆分后导入', 'split the file'],
  ),
  'cell-too-long': entry(
    413,
    ['单元格内容过长', 'a cell holds too much text'],
    ['更正所指单元格', 'correct the cell named'],
  ),
  'header-not-found': entry(
    400,
    ['没有找到表头', 'no header row was recognised'],
    ['指明表头所在行与对应列', 'say which row holds the header'],
  ),
  'mapping-incomplete': entry(
    400,
    ['必需的列没有对应', 'a needed column is not mapped'],
    ['为列出的字段指定列', 'choose a column for each field listed'],
  ),
  'placement-exists': entry(
    409,
    ['同一文件已经导入', 'the same file was imported before'],
    ['如为新批次，请向委托方核实', 'ask the lender if this is a new placement'],
  ),
  'placement-expired': entry(
    410,
    ['预览已过期', 'the preview has expired'],
    ['重新上传文件', 'upload the file again'],
  ),
  'totals-differ': entry(
    409,
    ['控制总数与委托方不一致', "the control totals differ from the lender's"],
    ['与委托方核对后重新提供文件', 'settle the difference with the lender first'],
  ),
  'nothing-to-register': entry(
    400,
    ['没有可登记的案件', 'no row can be registered'],
    ['更正被拒绝的行', 'correct the rejected rows'],
  ),
  'allocation-impossible': entry(
    409,
    ['无法按要求分案', 'the cases cannot be allocated so'],
    ['检查催收员与案件范围', 'check the collectors and the cases chosen'],
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
  // installation
  'data-directory-locked': entry(
    503,
    ['数据目录正被另一进程使用', 'another process uses the data directory'],
    ['先停止该进程，或指定另一目录', 'stop that process or choose another directory'],
  ),
  'migration-edited': entry(
    500,
    ['已执行的迁移被改动', 'an applied migration was edited'],
    ['还原迁移文件，另写新迁移', 'restore it and write a new migration'],
  ),
  'database-newer': entry(
    500,
    ['数据库版本比程序新', 'the database is newer than the program'],
    ['升级程序', 'upgrade the program'],
  ),
  'database-unreachable': entry(
    503,
    ['无法连接数据库', 'the database cannot be reached'],
    ['检查 DATABASE_URL 与服务器', 'check DATABASE_URL and the server'],
  ),
  'master-key-missing': entry(
    500,
    ['缺少主密钥', 'the master key is missing'],
    ['恢复 FENCUN_MASTER_KEY 或密钥文件', 'restore FENCUN_MASTER_KEY or the key file'],
  ),
  'master-key-wrong': entry(
    500,
    ['主密钥不正确', 'the master key is not the right one'],
    ['使用建立该数据时的主密钥', 'give the key that the data was made with'],
  ),
  'law-pack-invalid': entry(
    500,
    ['规则集有误', 'the law pack is faulty'],
    ['运行 fencun law test 查看', 'run `fencun law test`'],
  ),
  'argument-invalid': entry(
    400,
    ['命令参数不正确', 'a command argument is wrong'],
    ['查看 --help', 'see --help'],
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>

export type ErrorCode = keyof typeof ERROR_CODES

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERROR_CODES, text)
}
