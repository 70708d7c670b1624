import { type ErrorEntry, entry } from './entry.ts'

/** What can be in the way of an audit over the interface. What is wrong with its files has codes of its own. */
export const AUDIT_PAGE_CODES = {
  'audit-closed': entry(
    401,
    ['从这里使用审计需要先登录', 'auditing from here takes somebody who is signed in'],
    [
      '请登录；或在运行本系统的那台机器上用浏览器打开；或由运维以 --open-audit 启动',
      'sign in, or open the page on the machine that runs the server, or have the operator start it with --open-audit',
    ],
  ),
  'audits-busy': entry(
    503,
    ['同时进行的审计已达上限', 'there are as many audits as can be kept at once'],
    [
      '删除不再需要的审计，或等当前的完成后重试',
      'delete an audit that is no longer needed, or wait until the ones under way are done',
    ],
  ),
  'audit-not-ready': entry(
    409,
    ['审计尚未完成', 'the audit is not that far yet'],
    ['等它完成后重试', 'wait until it is done and ask again'],
  ),
  'audit-interrupted': entry(
    503,
    ['审计因系统停止而中断', 'the audit was cut off when the server stopped'],
    ['文件仍在，请重新运行', 'the files are still there; run it again'],
  ),
  'audit-too-large': entry(
    413,
    ['这份话单超出了可用内存', 'the call log needs more memory than there is'],
    ['按月拆分后重试，或在命令行用 fencun audit', 'split it by month, or use `fencun audit`'],
  ),
  'disk-full': entry(
    507,
    ['磁盘空间不足', 'the disk is full'],
    [
      '删除不再需要的审计或清理磁盘后重试',
      'delete audits that are no longer needed or make room, then try again',
    ],
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>
