import type { Notice, NoticeKind } from '../../domain/notice/notice';
import { encodeButton } from '../../domain/notice/payload';
import { pressedLabel } from '../../messages/chat/task-buttons';
import { AGENCY_REACTIONS } from './of-agencies';
import { OFFICE_REACTIONS } from './of-offices';
import type { Reaction, Reading } from './reader';
import type { Intention } from './scene';

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
