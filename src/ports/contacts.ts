import type { ContactFault, ContactKind } from '../domain/directory/contact';
import type { Official } from '../domain/directory/official';
import type { Result } from '../domain/result';
import type { IssuedCode } from './linking';

export interface NewContact {
  readonly kind: ContactKind;
  /** As it was typed. */
  readonly address: string;
}

export interface AddedContact {
  /** Of a mailbox, which was invited and waits for it; a telephone number is told from now on. */
  readonly code?: IssuedCode;
}

/** E-mail and SMS addresses of officials, entered by administrators. */
export interface Contacts {
  /** What the instance can send by. */
  readonly kinds: readonly ContactKind[];
  /**
   * A mailbox can answer for its person, so it is proven: it gets a letter whose page asks for the one-time code that the
   * administrator hands over. A telephone number only hears.
   */
  add(
    official: Pick<Official, 'id' | 'name'>,
    contact: NewContact,
    by: string,
  ): Promise<Result<AddedContact, ContactFault>>;
}
