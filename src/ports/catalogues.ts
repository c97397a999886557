/** The catalogues of agencies and people, as an administrator changes them. */
export interface Catalogues {
  /**
   * Remembers another way of writing an agency or a group. `taken` when it names another agency already; a way that is
   * known changes nothing.
   */
  addAlias(code: string, alias: string): Promise<'added' | 'taken' | 'no-such-agency'>;
}
