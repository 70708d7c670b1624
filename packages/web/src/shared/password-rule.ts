const LENGTH_MIN = 12
const LENGTH_MAX = 200
const DIFFERENT_MIN = 5

/**
 * Whether a password is as strong as the server asks: long enough, letters and digits, not one key
 * held down, and without the account in it.
 */
export function isStrongPassword(text: string, account = ''): boolean {
  return (
    text.length >= LENGTH_MIN &&
    text.length <= LENGTH_MAX &&
    /\p{L}/u.test(text) &&
    /\p{N}/u.test(text) &&
    new Set(text).size >= DIFFERENT_MIN &&
    (account === '' || !text.toLowerCase().includes(account.toLowerCase()))
  )
}

/** How an account may be written: 3 to 64 characters, a letter or digit first. */
export const ACCOUNT_SHAPE = /^[a-z0-9][a-z0-9._@-]{2,63}$/i
