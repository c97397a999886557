import type { DeadlineReading } from '../deadline/reading';

/** A plan as read from a document, before a person confirms it. Texts are word for word, without list marks. */
export interface DraftPlan {
  readonly title: string;
  readonly year: number | null;
  readonly number: string | null;
  readonly areas: readonly DraftArea[];
  readonly targets: readonly DraftTarget[];
  readonly tasks: readonly DraftTask[];
  readonly duties: readonly DraftDuty[];
}

export interface DraftArea {
  /** Stable within the plan: 'II.1' … */
  readonly code: string;
  readonly name: string;
  /** Agency codes that answer for the area, as found in "Tổ chức thực hiện". */
  readonly leads: readonly string[];
}

export type Comparator = 'at-least' | 'over' | 'at-most' | 'exactly' | 'range' | 'judged';

export interface DraftTarget {
  readonly area: string;
  readonly text: string;
  readonly comparator: Comparator;
  readonly figure: number | null;
  readonly figureTo: number | null;
  readonly unit: string | null;
  readonly level: 'province' | 'district' | 'commune' | null;
}

export interface DraftTask {
  readonly area: string;
  /** Number in the document ("STT"), kept as printed; null in plan text. */
  readonly stt: string | null;
  readonly text: string;
  /** The heading bullet a sub-item stands under, if any. */
  readonly group: string | null;
}

export interface DraftDuty {
  /** Heading as printed: the agencies that the duty binds. */
  readonly holder: string;
  readonly agencies: readonly string[];
  readonly text: string;
}

/** A row of the appendix ("Khung kế hoạch") after understanding: ready to become a task. */
export interface AppendixTask {
  /** Row in the sheet, from 1, for fault messages. */
  readonly row: number;
  readonly stt: string;
  readonly area: string;
  readonly text: string;
  readonly product: string | null;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly deadline: DeadlineReading;
  /** What the plan does not state and an office proposed ("đề xuất"). */
  readonly proposed: readonly ('product' | 'deadline' | 'lead' | 'coordinating')[];
  readonly note: string | null;
}
