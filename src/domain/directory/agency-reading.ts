/** What a cell of agencies names, in the order it names them, each once. */
export interface AgencyReading {
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly groups: readonly NamedGroup[];
  /** Words that look like an agency's name and stand for none; never guessed, only proposed. */
  readonly unknown: readonly UnknownAgency[];
  /** Who does what, where the cell itself says so ("… chủ trì; … thực hiện"); empty otherwise. */
  readonly roles: readonly StatedRole[];
  /** The cell says "như trên": the cell above it holds. */
  readonly asAbove: boolean;
}

export interface NamedGroup {
  readonly code: string;
  readonly name: string;
  /** How many agencies belong to it; 0 when the catalogue does not say. */
  readonly members: number;
  /** How words behind it narrow it; null for the whole group. */
  readonly narrowed: Narrowing | null;
  /** The group as written, with the words that narrow it. */
  readonly words: string;
  /** Codes of agencies and groups that "trừ …" leaves out. */
  readonly except: readonly string[];
}

/**
 * - concerned: "… liên quan": whoever of them the lead calls in.
 * - rest: "… còn lại": those that the row does not name otherwise.
 * - except: "trừ …".
 * - otherwise: by words that we do not understand ("các đơn vị sự nghiệp công lập").
 */
export type Narrowing = 'concerned' | 'rest' | 'except' | 'otherwise';

export interface UnknownAgency {
  /** As written. */
  readonly text: string;
  /** Up to three agencies or groups written most alike, nearest first; none when nothing is near. */
  readonly nearest: readonly NearAgency[];
}

export interface NearAgency {
  readonly code: string;
  readonly name: string;
  /** Letters to change, add, drop or swap, on folded text. */
  readonly distance: number;
}

export type AgencyRole = 'lead' | 'coordinating' | 'doing';

export interface StatedRole {
  readonly role: AgencyRole;
  /** Codes of agencies and groups. */
  readonly codes: readonly string[];
}
