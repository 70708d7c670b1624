declare const brand: unique symbol

/**
 * A type that the compiler keeps apart from its carrier: a plain number is not an `Instant`.
 * The mark exists only for the compiler. Values are made by the named constructor of their
 * module (`instant`, `fen`, …), the only places where `as` is allowed.
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
