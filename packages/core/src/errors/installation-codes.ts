import { type ErrorEntry, entry } from './entry.ts'

/** What stands in the way of starting the program, or of a command. */
export const INSTALLATION_CODES = {
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
  'keys-missing': entry(
    500,
    ['缺少数据密钥', 'keys to the data are missing'],
    [
      '将密钥文件夹连同数据库一起恢复，或用 FENCUN_KEYS 指明其位置',
      'restore the folder of keys that belongs to the database, or name it in FENCUN_KEYS',
    ],
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
