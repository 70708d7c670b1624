import { type ErrorEntry, entry } from './entry.ts'

/** Recordings and documents; backups. */
export const ATTACHMENT_CODES = {
  'media-not-accepted': entry(
    422,
    ['不接受这种文件', 'this kind of file is not accepted'],
    [
      '录音用 WAV、MP3 或 Ogg，文件用 PDF、JPEG 或 PNG；以内容为准，不看扩展名',
      'send WAV, MP3 or Ogg as a recording, PDF, JPEG or PNG as a document; the content counts',
    ],
  ),
  'hash-differs': entry(
    422,
    ['文件与所报校验值不符', 'the file is not the one whose hash was given'],
    ['文件可能在传输中损坏，请重新上传', 'it may have been damaged on its way; send it again'],
  ),
  'reading-needed': entry(
    403,
    ['尚未说明用途或已超时', 'no purpose was given, or its time is over'],
    ['先说明收听或查看的用途', 'say what you listen or look for first'],
  ),
  'range-outside': entry(
    416,
    ['所请求的范围超出文件', 'the range lies outside the file'],
    ['按 content-range 所示大小请求', 'ask within the size that content-range tells'],
  ),
  'attachment-damaged': entry(
    500,
    ['文件已缺失或损坏', 'the file is missing or damaged'],
    [
      '请管理员运行 fencun ledger verify --self，并从备份恢复该文件',
      'run `fencun ledger verify --self` and restore the file from a backup',
    ],
  ),
  'backup-damaged': entry(
    422,
    ['备份不完整或已损坏', 'the backup is damaged or not whole'],
    ['改用另一份备份', 'use another backup'],
  ),
  'backup-newer': entry(
    409,
    ['备份由更新的版本制作', 'the backup was made by a newer program'],
    ['升级程序后再恢复', 'upgrade the program, then restore'],
  ),
  'backup-failed': entry(
    503,
    ['备份没有完成', 'the backup was not finished'],
    ['按提示处理后重新备份', 'do what is said and make it again'],
  ),
  'directory-not-empty': entry(
    409,
    ['目标目录不是空的', 'the directory is not empty'],
    ['换一个空目录；恢复不会覆盖任何数据', 'name an empty one; a restore overwrites nothing'],
  ),
  'passphrase-wrong': entry(
    403,
    ['口令不正确，或密钥文件已损坏', 'the passphrase is wrong, or the file of keys damaged'],
    ['核对口令后重试', 'check the passphrase and try again'],
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>
