import type { Notice, NoticeKind } from '../../domain/notice/notice';
import { encodeButton, type ButtonData } from '../../domain/notice/payload';
import type { TaskState } from '../../domain/task/state';
import { pressedLabel } from '../../messages/task-buttons';
import { AGENCY_REACTIONS } from './of-agencies';
import { OFFICE_REACTIONS } from './of-offices';
import type { Intention, Scene, Temper } from './scene';

/** What somebody goes by who has got a notice. */
export interface Reading extends Scene {
  readonly temper: Temper;
  /** The task as it stands when it is asked for. */
  readonly task: () => TaskState | undefined;
}

/** He answers by typing or by a button. */
export interface Reader extends Reading {
  readonly say: (atMs: number, text: string) => Intention;
  readonly press: (atMs: number, data: ButtonData) => Intention;
}

export type Reaction = (notice: Notice, reader: Reader) => readonly Intention[];

const REACTIONS: Partial<Record<NoticeKind, Reaction>> = { ...AGENCY_REACTIONS, ...OFFICE_REACTIONS };

/** What the receiver of this notice will do about it, and when. An empty list is silence, or leaving it to a colleague. */
export const react = (notice: Notice, reading: Reading): readonly Intention[] => {
  const { officialId } = notice;
  if (!reading.people.isFirst(officialId)) return [];
  return (
    REACTIONS[notice.kind]?.(notice, {
      ...reading,
      say: (atMs, text) => ({ atMs, officialId, text, payload: null }),
      press: (atMs, data) => ({ atMs, officialId, text: pressedLabel(data), payload: encodeButton(data) }),
    }) ?? []
  );
};
