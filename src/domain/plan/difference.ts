import { openGroupsKey, type OpenGroup } from '../task/open-group';
import type { Deadline } from '../task/state';
import type { AppendixTask } from './draft';
import { matchRows, type MatchableRow } from './match-rows';

/** What a task's row says, in any of the three versions that are compared. */
export interface RowContent extends MatchableRow {
  readonly group: string | null;
  readonly product: string | null;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  /** Groups of which the lead calls in whom it needs; absent when there is none. */
  readonly openGroups?: readonly OpenGroup[];
  readonly deadline: Deadline;
}

/** A running task: as last imported, and as it stands now with what was decided since. */
export interface TaskVersions {
  readonly taskId: string;
  readonly number: number;
  readonly base: RowContent;
  readonly now: RowContent;
  /** Nothing of it can be changed any more. */
  readonly closed: boolean;
}

export interface FileRow {
  readonly place: number;
  readonly content: RowContent;
}

export type ContentField = 'text' | 'product' | 'leads' | 'coordinating' | 'openGroups' | 'deadline';

export interface FieldChange {
  readonly field: ContentField;
  /** The task was changed since the last import too, and to something else: a person should look. */
  readonly clash: boolean;
}

export interface Matched {
  readonly place: number;
  readonly task: TaskVersions;
  readonly content: RowContent;
  /** What the file changes; empty when it says what holds already. */
  readonly changes: readonly FieldChange[];
  /** From one area to another. */
  readonly moved: { readonly from: string; readonly to: string } | null;
  readonly renumbered: { readonly from: string; readonly to: string } | null;
}

export interface Difference {
  readonly added: readonly FileRow[];
  readonly removed: readonly TaskVersions[];
  readonly matched: readonly Matched[];
}

const FIELDS: readonly ContentField[] = ['text', 'product', 'leads', 'coordinating', 'openGroups', 'deadline'];

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const sorted = (codes: readonly string[]): string => [...new Set(codes)].sort().join(' ');

/** A field as one text, so that versions compare; an agency that leads does not coordinate too. */
const valueOf = (content: RowContent, field: ContentField): string => {
  switch (field) {
    case 'text':
      return plain(content.text);
    case 'product':
      return plain(content.product ?? '');
    case 'leads':
      return sorted(content.leads);
    case 'coordinating':
      return sorted(content.coordinating.filter((code) => !content.leads.includes(code)));
    case 'openGroups':
      return openGroupsKey(content.openGroups ?? []);
    case 'deadline':
      return content.deadline.due ?? plain(content.deadline.wording);
  }
};

/** Three ways: what the file leaves as the last import had it is left as it is now. */
const changesOf = ({ base, now }: TaskVersions, file: RowContent): readonly FieldChange[] =>
  FIELDS.flatMap((field) => {
    const [was, is, wanted] = [valueOf(base, field), valueOf(now, field), valueOf(file, field)];
    if (wanted === was || wanted === is) return [];
    return [{ field, clash: is !== was }];
  });

const different = (from: string, to: string): { from: string; to: string } | null =>
  plain(from) === plain(to) ? null : { from, to };

/**
 * Compares a plan's changed appendix with what was last imported and with what holds now. Rows are matched by their
 * content; what the file does not speak of any more is `removed`, closed tasks excepted: they are history.
 */
export const differenceOf = (tasks: readonly TaskVersions[], rows: readonly FileRow[]): Difference => {
  const found = matchRows(
    tasks.map((task) => task.base),
    rows.map((row) => row.content),
  );
  const kept = new Set(found.values());
  return {
    added: rows.filter((_, at) => !found.has(at)),
    removed: tasks.filter((task, at) => !kept.has(at) && !task.closed),
    matched: rows.flatMap(({ place, content }, at): Matched[] => {
      const task = tasks[found.get(at) ?? -1];
      if (task === undefined) return [];
      return [
        {
          ...{ place, task, content },
          changes: task.closed ? [] : changesOf(task, content),
          moved: different(task.base.area, content.area),
          renumbered: different(task.base.stt, content.stt),
        },
      ];
    }),
  };
};

export const isEmptyDifference = ({ added, removed, matched }: Difference): boolean =>
  added.length + removed.length === 0 && matched.every((one) => !isChanged(one));

export const isChanged = ({ changes, moved, renumbered }: Matched): boolean =>
  changes.length > 0 || moved !== null || renumbered !== null;

/** A row as understood, for comparing. */
export const contentOf = ({
  text,
  stt,
  area,
  group,
  product,
  leads,
  coordinating,
  openGroups,
  deadline,
}: AppendixTask): RowContent => ({
  ...{ text, stt, area, group, product, leads, coordinating },
  ...(openGroups === undefined ? {} : { openGroups }),
  deadline: { kind: deadline.kind, due: deadline.due, every: deadline.every, wording: deadline.wording },
});
