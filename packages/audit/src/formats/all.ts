import { aliyunCloudGetObCdr } from './aliyun-cloud-getobcdr.ts'
import { aliyunVoiceReport } from './aliyun-voice-report.ts'
import { asteriskCdrCsv } from './asterisk-cdr-csv.ts'
import { cdrStatsCsv } from './cdr-stats-csv.ts'
import type { TableFormat } from './format.ts'
import { freeswitchCdrCsv } from './freeswitch-cdr-csv.ts'
import { tencentCcc } from './tencent-ccc.ts'
import { tiNet } from './ti-net.ts'
import { vicidialLog } from './vicidial-log.ts'
import { volcengine } from './volcengine.ts'
import { yeastarNewCdr } from './yeastar-newcdr.ts'

/** Systems whose logs are tables; a header that satisfies several is taken for the first. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  asteriskCdrCsv,
  cdrStatsCsv,
  freeswitchCdrCsv,
  vicidialLog,
  tencentCcc,
  aliyunCloudGetObCdr,
  tiNet,
  aliyunVoiceReport,
  volcengine,
  yeastarNewCdr,
]
