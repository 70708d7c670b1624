/** How an event came into the system: a court asks first how a record was captured. */
export const CAPTURE_SOURCES = ['screen', 'api', 'import', 'command', 'system'] as const
export type CaptureSource = (typeof CAPTURE_SOURCES)[number]
