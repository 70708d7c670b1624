import { type ErrorEntry, entry } from './entry.ts'

/** What outsiders hold against a log of evidence: witnesses, timestamps, published files. */
export const WITNESS_CODES = {
  'witness-invalid': entry(
    400,
    ['见证设置不正确', 'the witness or log cannot be configured so'],
    [
      '核对公钥行与地址；公钥行由对方提供，形如 名称+八位十六进制+公钥',
      'check the key line and the address; the other side gives the key line: name+hash+key',
    ],
  ),
  'witness-conflict': entry(
    409,
    ['见证人持有不同的历史', 'a witness holds another history of this log'],
    [
      '停止签名并保留现场：对方与本方的检查点均为证据；由管理员与对方核对',
      'keep everything as it is: both checkpoints are evidence; the administrators of both sides compare',
    ],
  ),
  'ledger-behind': entry(
    503,
    ['数据库落后于已公布的证据日志', 'the database is behind the log that was published'],
    [
      '数据库可能由旧备份恢复；运行 fencun ledger catch-up 补齐缺失的记录后再启动签名',
      'the database was probably restored from an old copy; run `fencun ledger catch-up` before it signs again',
    ],
  ),
  'ledger-forked': entry(
    503,
    ['数据库与已公布的证据日志不一致', 'the database contradicts the log that was published'],
    [
      '不得签名；恢复与已公布日志一致的数据库备份，或由双方管理员以已公布的检查点核对',
      'nothing may be signed; restore a copy of the database that agrees with what was published',
    ],
  ),
  'ledger-damaged': entry(
    503,
    ['已公布的证据日志缺失或损坏', 'the published log lacks files or is damaged'],
    [
      '从见证人或备份恢复对象存储中的文件，再运行 fencun ledger verify',
      'restore the files of the object store from a copy, then run `fencun ledger verify`',
    ],
  ),
  'ledger-unreachable': entry(
    503,
    ['无法核对已公布的证据日志', 'the published log cannot be compared'],
    [
      '检查对象存储与网络；核对之前不会签名',
      'check the object store and the network; nothing is signed before the comparison',
    ],
  ),
  'timestamp-refused': entry(
    502,
    ['时间戳服务未给出时间戳', 'the timestamp service gave no timestamp'],
    ['检查 FENCUN_TSA_URL 与服务状态', 'check FENCUN_TSA_URL and the service'],
  ),
  'timestamp-invalid': entry(
    502,
    ['时间戳不可信', 'the timestamp does not hold'],
    [
      '核对 FENCUN_TSA_CA 中的证书与服务地址；不可信的时间戳不会保存',
      'check the certificates in FENCUN_TSA_CA and the address; what does not hold is not kept',
    ],
  ),
  'object-differs': entry(
    409,
    ['对象存储中已有不同内容', 'the object store holds something else under this name'],
    [
      '已公布的文件不得改写；运行 fencun ledger verify 找出被改动的一方',
      'published files never change; run `fencun ledger verify` to find which side was altered',
    ],
  ),
  'object-store-refused': entry(
    503,
    ['对象存储拒绝或无法访问', 'the object store refuses or cannot be reached'],
    [
      '检查 FENCUN_S3_* 设置、密钥权限与网络',
      'check the FENCUN_S3_* settings, the rights of the key and the network',
    ],
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>
