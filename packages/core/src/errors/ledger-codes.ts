import { type ErrorEntry, entry } from './entry.ts'

/** What can be wrong with a log or a package that somebody hands in to be checked. */
export const LEDGER_CODES = {
  'ledger-place-invalid': entry(
    400,
    ['这里没有证据日志', 'there is no evidence log here'],
    [
      '指向含 checkpoint 文件的目录或网址',
      'name the directory, or the address, that holds the file `checkpoint`',
    ],
  ),
  'ledger-key-invalid': entry(
    400,
    ['公钥行无法读取', 'the verifier key cannot be read'],
    [
      '公钥行由日志一方公布，形如 名称+八位十六进制+公钥，一行一个',
      'the owner of the log publishes it: name+hash+key, one a line',
    ],
  ),
  'ledger-key-missing': entry(
    503,
    ['证据日志的签名密钥不在本机', 'the key that signs the evidence log is not here'],
    [
      '从备份恢复密钥目录中的 log-*.pem；确已遗失时由管理员添加新密钥并停用旧密钥',
      'restore log-*.pem of the key folder from its backup; if it is lost, add a new key and end the old one',
    ],
  ),
  'ledger-altered': entry(
    503,
    ['数据库中的证据与已签名的不一致', 'the evidence in the database is not what was signed'],
    [
      '停止改动，保留现场；从备份恢复 evidence_leaf 后再启动',
      'change nothing more and keep everything as it is; restore evidence_leaf from a backup, then start again',
    ],
  ),
  'evidence-package-invalid': entry(
    400,
    ['证据包无法读取或不完整', 'the evidence package cannot be read or is not whole'],
    ['向出具方重新索取整个文件夹', 'ask whoever made it for the whole folder again'],
  ),
  'rules-unknown': entry(
    409,
    ['本程序没有该判定所用的规则', 'this program does not have the rules of that decision'],
    [
      '安装判定当时的版本（按规则包哈希）后重新推演',
      'install the version of that time, by the hash of its rules, and replay again',
    ],
  ),
  'evidence-pending': entry(
    409,
    ['事件尚未进入已签名的日志', 'the event is not in the signed log yet'],
    [
      '稍候片刻，或先运行 fencun ledger export',
      'wait a moment, or run `fencun ledger export` first',
    ],
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>
