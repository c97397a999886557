/** Addresses that an administrator enters: nobody writes to us from them first. */
export const CONTACT_KINDS = ['email', 'sms'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Why an address was not taken. */
export type ContactFault = 'not-connected' | 'bad-address' | 'taken' | 'not-sent' | 'no-official';

const MAILBOX = /^[^\s@<>(),;:"[\]\\]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/u;
const LONGEST = 128;
/** Mobile numbers of Viet Nam. */
const NUMBER = /^(?:\+?84|0)([35789]\d{8})$/u;

const READERS: Readonly<Record<ContactKind, (typed: string) => string | null>> = {
  email: (typed) => {
    const address = typed.toLowerCase();
    return address.length <= LONGEST && MAILBOX.test(address) ? address : null;
  },
  sms: (typed) => {
    const number = NUMBER.exec(typed.replace(/[\s.()-]/gu, ''))?.[1];
    return number === undefined ? null : `84${number}`;
  },
};

/** The address as its channel takes it ("an@tinh.gov.vn", "84912345678"); null for what cannot be one. */
export const readContact = (kind: ContactKind, typed: string): string | null => READERS[kind](typed.trim());
