/**
 * An amount as somebody types it (`1,234.5`, `¥1234.50`, `１２３４元`) in whole fen, as digits;
 * undefined for what is no amount or has more than two decimals. Commas must stand at thousands:
 * `1,23` is more often a slip than a number.
 */
export function fenOf(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,2}))?$/.exec(plain)
  if (match === null) return undefined
  const [, whole = '', decimals = ''] = match
  return BigInt(whole.replaceAll(',', '') + decimals.padEnd(2, '0')).toString()
}

/** How many, as somebody types it (`1,234` or `300件`); undefined for anything else. */
export function countOf(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[件条户]$/, '')
  if (!/^(\d{1,3}(,\d{3})+|\d{1,9})$/.test(plain)) return undefined
  return Number(plain.replaceAll(',', ''))
}
