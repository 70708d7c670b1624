import type { Channel } from '@fencun/core/timeline/contact'
import type { PointKind } from '@fencun/core/timeline/event'

/** What can reach a point of each kind, the usual channel first. */
const REACH: Readonly<Record<PointKind, readonly [Channel, ...Channel[]]>> = {
  mobile: ['voice_interactive', 'voice_notice', 'sms', 'wework', 'private_phone', 'private_im'],
  landline: ['voice_interactive', 'voice_notice', 'private_phone', 'fax_unattended'],
  address: ['visit', 'letter', 'public_post'],
  email: ['email'],
}

/** Whether a channel can reach a point at all; nobody sends a text message to a house. */
export function reaches(channel: Channel, kind: PointKind): boolean {
  return REACH[kind].includes(channel)
}

/** How a point is usually used. */
export function usualChannel(kind: PointKind): Channel {
  return REACH[kind][0]
}
