import { type MaskedLevel, type PersonalKind, shownAt } from './masking-level.ts'

/**
 * A personal datum. It prints masked wherever it may end up by accident: in a log line, an error
 * text, a URL, JSON. The value leaves only through `reveal()`, which a reader can search for.
 */
export class Personal<T extends string = string> {
  /** What anyone may see. */
  readonly masked: string
  readonly kind: PersonalKind
  readonly #value: T

  constructor(value: T, kind: PersonalKind) {
    this.#value = value
    this.kind = kind
    this.masked = shownAt('L1', kind, value)
  }

  /** The value at a level that hides something of it. */
  at(level: MaskedLevel): string {
    return shownAt(level, this.kind, this.#value)
  }

  /** The value itself. Call it where the value is stored, dialled or shown for a recorded reason. */
  reveal(): T {
    return this.#value
  }

  /** Whether both hold the same value; `===` and comparing what is printed do not tell. */
  equals(other: Personal): boolean {
    return this.#value === other.reveal()
  }

  toString(): string {
    return this.masked
  }

  toJSON(): string {
    return this.masked
  }

  [Symbol.toPrimitive](): string {
    return this.masked
  }

  static {
    // Node's console prints an object by this method; its symbol is global, no import needed.
    Object.defineProperty(Personal.prototype, Symbol.for('nodejs.util.inspect.custom'), {
      value(this: Personal): string {
        return this.masked
      },
    })
  }
}

/** A person's name, printed as `王**`. */
export function personalName(name: string): Personal {
  return new Personal(name, 'name')
}

/** An identity number, printed with its first and last character. */
export function personalIdNumber(idNumber: string): Personal {
  return new Personal(idNumber, 'id-number')
}

/** A phone number, printed as `138****5678`. */
export function personalPhone(phone: string): Personal {
  return new Personal(phone, 'phone')
}

/** A card or account number, printed as `****7305`. */
export function personalAccount(account: string): Personal {
  return new Personal(account, 'account')
}

/** An address, printed as `北京市****`. */
export function personalAddress(address: string): Personal {
  return new Personal(address, 'address')
}

/** Any other personal text (an employer, a note, a mailbox), printed as `****`. */
export function personalText(text: string): Personal {
  return new Personal(text, 'text')
}
