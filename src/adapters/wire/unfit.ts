import type { SendOutcome } from '../../ports/channel';

export const failedForGood = (reason: string, addressDead = false): SendOutcome => ({
  kind: 'failed-for-good',
  reason,
  addressDead,
});

/** Why a channel does not take a text: empty, or longer (UTF-16 units) than it may be. Null: it fits. */
export const unfitText = (text: string, maxLength: number): SendOutcome | null =>
  text.trim() !== '' && text.length <= maxLength
    ? null
    : failedForGood(`a text of ${text.length} units cannot be sent`);

/** The same of a file. */
export const unfitFile = ({ length }: Uint8Array, mostBytes: number): SendOutcome | null =>
  length > 0 && length <= mostBytes ? null : failedForGood(`a file of ${length} bytes cannot be sent`);
