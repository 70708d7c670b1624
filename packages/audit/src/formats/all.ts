import { asteriskCdrCsv } from './asterisk-cdr-csv.ts'
import type { TableFormat } from './format.ts'

/** The more particular ones first: a header may satisfy several. */
export const TABLE_FORMATS: readonly TableFormat[] = [asteriskCdrCsv]
