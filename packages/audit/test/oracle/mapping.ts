import type { LogMapping } from '../../src/read/log-mapping.ts'

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
