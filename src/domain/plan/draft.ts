import type { CivilDate } from '../calendar/civil-date';
import type { DeadlineReading } from '../deadline/reading';
import type { PassedOver } from './passed-over';
import type { StatedCells } from './stated-cells';
import type { Funding, SourceDocument } from '../family/family';
import type { OpenGroup } from '../task/open-group';

/** A plan as read from a document, before a person confirms it. Texts are word for word, without list marks. */
export interface DraftPlan {
  readonly title: string;
  readonly year: number | null;
  /** The plan's own number ("12/KH-UBND"), never one that it cites. */
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly issuer: string | null;
  /** What the plan states that it costs in all. */
  readonly funding: Funding | null;
  readonly areas: readonly DraftArea[];
  readonly targets: readonly DraftTarget[];
  readonly tasks: readonly DraftTask[];
  readonly duties: readonly DraftDuty[];
  readonly slips: readonly DraftSlip[];
  /** Lines of the text that became no part of the draft. */
  readonly passedOver: readonly PassedOver[];
}

export interface DraftArea {
  /** Stable within the plan: 'II.1' … */
  readonly code: string;
  readonly name: string;
  /** Agencies that answer for the area, as "Tổ chức thực hiện" heads their duties. */
  readonly leads: readonly string[];
}

/** 'exactly' is a figure that stands without a comparing word ("80% hồ sơ"); 'judged' an aim without a figure. */
export type Comparator = 'at-least' | 'over' | 'at-most' | 'under' | 'about' | 'exactly' | 'range' | 'judged';

/** One figure, or one aim to be judged, of a bullet under "Chỉ tiêu". */
export interface DraftTarget {
  /** Null when the plan keeps its targets apart from its areas and the heading fits none. */
  readonly area: string | null;
  /** The whole bullet. Targets of one bullet share it. */
  readonly text: string;
  /** The words of the bullet that this figure or aim stands in. */
  readonly part: string;
  readonly comparator: Comparator;
  readonly figure: number | null;
  readonly figureTo: number | null;
  readonly unit: string | null;
  readonly level: 'province' | 'district' | 'commune' | null;
  /** Who watches it, as printed, where a table says so. */
  readonly watcher?: string;
}

export interface DraftTask {
  readonly area: string;
  /** Number in the document ("STT"), kept as printed; null in plan text. */
  readonly stt: string | null;
  readonly text: string;
  /** The heading bullet a sub-item stands under, if any. */
  readonly group: string | null;
  /** Who leads, till when and with what product, where the plan's text says so. */
  readonly stated?: StatedCells;
}

export interface DraftDuty {
  /** Heading as printed: the agencies that the duty binds. */
  readonly holder: string;
  /** Codes of the agencies and groups that the heading names, by the catalogue at hand. */
  readonly agencies: readonly string[];
  readonly text: string;
}

/** What looks like a slip of the plan. The text keeps it; a person may take the suggestion. */
export interface DraftSlip {
  readonly at: { readonly part: 'areas' | 'targets' | 'tasks' | 'duties'; readonly index: number };
  readonly said: string;
  readonly suggestion: string;
}

/** A row of the appendix ("Khung kế hoạch") after understanding: ready to become a task. */
export interface AppendixTask {
  /** Row in the sheet, from 1, for fault messages. */
  readonly row: number;
  readonly stt: string;
  readonly area: string;
  readonly text: string;
  /** The heading row that a sub-item stands under, if any. */
  readonly group: string | null;
  readonly product: string | null;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  /** Of which the lead calls in whom it needs; absent when there is none. */
  readonly openGroups?: readonly OpenGroup[];
  readonly deadline: DeadlineReading;
  /** What the plan does not state and an office proposed ("đề xuất"). */
  readonly proposed: readonly ('product' | 'deadline' | 'lead' | 'coordinating')[];
  readonly note: string | null;
  /** The document it comes from, where that is not the plan. */
  readonly source?: SourceDocument;
  readonly funding?: Funding;
}
