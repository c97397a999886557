import type { Notice, NoticeKind } from '../../domain/notice/notice';
import { encodeButton, type ButtonData } from '../../domain/notice/payload';
import { pressedLabel } from '../../messages/task-buttons';
import { AGENCY_REACTIONS } from './of-agencies';
import { OFFICE_REACTIONS } from './of-offices';
import type { Intention, Scene, Temper } from './scene';

/** What whoever got a notice goes by: he answers by typing or by a button. */
export interface Reader extends Scene {
  readonly temper: Temper;
  readonly say: (atMs: number, text: string) => Intention;
  readonly press: (atMs: number, data: ButtonData) => Intention;
}

export type Reaction = (notice: Notice, reader: Reader) => readonly Intention[];

const REACTIONS: Partial<Record<NoticeKind, Reaction>> = { ...AGENCY_REACTIONS, ...OFFICE_REACTIONS };

/** What the receiver of this notice will do about it, and when. An empty list is silence. */
export const react = (notice: Notice, scene: Scene & { readonly temper: Temper }): readonly Intention[] => {
  const { officialId } = notice;
  return (
    REACTIONS[notice.kind]?.(notice, {
      ...scene,
      say: (atMs, text) => ({ atMs, officialId, text, payload: null }),
      press: (atMs, data) => ({ atMs, officialId, text: pressedLabel(data), payload: encodeButton(data) }),
    }) ?? []
  );
};
