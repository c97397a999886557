import type { Signature } from '../messages/documents/signature';

/** A document of an office as content, before it is laid out. Texts are finished Vietnamese sentences. */
export interface OfficialDocument {
  readonly title: string;
  /** The instant that the document tells of, epoch ms: what the file gives as its date. */
  readonly toldForMs: number;
  /** Upper and issuing agency, as the head of the document prints them. */
  readonly parentAgency: string;
  readonly agency: string;
  /** The number's place, its number left open for văn thư: "Số:      /BC-SNV". */
  readonly numberLine: string;
  /** Place and date, the day left open: "Hải Dương, ngày      tháng 6 năm 2024". */
  readonly dateLine: string;
  /** Null for a letter (công văn), whose subject stands under its number. */
  readonly kindName: string | null;
  /** Trích yếu, by lines. */
  readonly subject: readonly string[];
  /** "Kính gửi: …"; null where a document addresses nobody. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** The last sentence, kept on one page with the signature. */
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly signature: Signature;
  readonly annexes: readonly Annex[];
}

export interface Annex {
  /** "Phụ lục I". */
  readonly name: string;
  readonly title: string;
  /** "(Kèm theo Báo cáo số …)". */
  readonly attachedTo: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  /** Mục: "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH". */
  | { readonly kind: 'chapter'; readonly text: string }
  /** Khoản: "1. Tình hình thực hiện". */
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'caption'; readonly text: string; readonly note: string | null }
  | Table;

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  /** Share of the table's width; shares are relative to their sum. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
  /** Neighbours of one group stand under a common heading. */
  readonly group?: string | undefined;
}

/** 'group' is one cell across the table; 'total' is bold. */
export type Row =
  | { readonly kind: 'row' | 'total'; readonly cells: readonly string[] }
  | { readonly kind: 'group'; readonly text: string };
