import type { LogMapping } from '@fencun/audit/read/log-mapping'

/** Which columns of the made-up file are what. */
export const MAPPING: LogMapping = {
  start: 'start_time',
  org: 'agency',
  staff: 'seat',
  direction: 'direction',
  number: 'callee',
  outcome: 'disposition',
  talk: 'billsec',
}
