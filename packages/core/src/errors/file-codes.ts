import { type ErrorEntry, entry } from './entry.ts'

/** What can be wrong with a file of cases, and with sharing out what was in it. */
export const FILE_CODES = {
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
    ['使用 .xlsx、.xls 或 .csv；压缩包先解压', 'use .xlsx, .xls or .csv; unpack an archive first'],
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
  'log-empty': entry(
    400,
    ['话单中没有通话', 'the call log holds no call'],
    ['检查导出的时间范围与文件', 'check the period exported and the file'],
  ),
  'log-unrecognised': entry(
    400,
    ['无法识别话单格式', 'the call log is of no known system'],
    [
      '说明哪一列是开始时间、号码、通话时长与结果，例如 --map start=开始时间,number=被叫号码',
      'say which columns hold start, number, talk and outcome, as in --map start=StartTime,number=Callee',
    ],
  ),
  'log-not-text': entry(
    400,
    ['话单不是表格文件', 'the call log is no table'],
    [
      '打开后另存为 CSV 或 .xlsx 再试；压缩包先解压，.zip 中只放话单一个文件也可以',
      'open it and save it as CSV or .xlsx; unpack an archive first, or let a .zip hold the log alone',
    ],
  ),
  'log-mixed': entry(
    400,
    ['话单中途换了格式', 'the call log changes its format on the way'],
    ['从所指行起拆成两个文件', 'split the file at the row named'],
  ),
  'log-several-sheets': entry(
    400,
    ['话单分在几个工作表中', 'the call log stands on several sheets'],
    [
      '把每个工作表另存为一个文件，再一起审计：fencun audit 一.xlsx 二.xlsx；只要一个的，删去其余的再试',
      'save each sheet as a file of its own and audit them together, as in fencun audit a.xlsx b.xlsx; or delete those not meant',
    ],
  ),
  'policy-file-invalid': entry(
    400,
    ['政策文件无法使用', 'the policy file cannot be used'],
    [
      '按 packages/law/README.md 的写法更正所指之处',
      'mend the place named; packages/law/README.md says how a policy is written',
    ],
  ),
  'log-mapping-invalid': entry(
    400,
    ['列的对应关系不成立', 'the columns named do not fit the file'],
    ['按文件表头更正列名或列号', 'correct the names or places of the columns by the header'],
  ),
  'log-dates-unclear': entry(
    400,
    ['日期中的日与月无法区分', 'day and month of the dates cannot be told apart'],
    [
      '说明顺序，例如 --map dates=day-first，或按年-月-日导出',
      'say the order, as in --map dates=day-first, or export dates as year-month-day',
    ],
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
} as const satisfies Readonly<Record<string, ErrorEntry>>
