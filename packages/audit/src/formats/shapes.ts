/** Whether a field looks like a time of day on a day, in any way that systems write it. */
export function looksLikeTime(text: string | undefined): boolean {
  if (text === undefined) return false
  return (
    /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T ]*\d{1,2}:\d{2}/.test(text) ||
    /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4},? +\d{1,2}:\d{2}/.test(text) ||
    /^(?:20\d{12}|1\d{9}|1\d{12})$/.test(text)
  )
}

export function looksLikeDigits(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,9}$/.test(text)
}
