/** draft → confirmed | discarded: nothing of a draft runs, nothing of a confirmed one is undone. */
export type ImportState = 'draft' | 'confirmed' | 'discarded';
