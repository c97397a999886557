/** What came of the act just sent, told on the page that answers it. */
export interface Flash {
  readonly ok: boolean;
  readonly text: string;
  /** Name of the field that is to be mended, where one is. */
  readonly field?: string | null;
}
