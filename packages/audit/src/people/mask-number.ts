import { maskPhone } from '@fencun/core/identity/mask'
import { normalisePhone } from '@fencun/core/identity/mobile'

/** What of a number anyone may see: `138****5678`, `021-******01`. */
export function maskNumber(number: string): string {
  return maskPhone(normalisePhone(number) ?? number)
}
