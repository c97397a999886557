import type { SendOutcome } from '../../ports/channel';
import { callFaultText, unanswered } from '../wire/call-fault';
import { failedForGood } from '../wire/unfit';
import type { OaFault } from './api';

/** 4 000 calls a minute and app: after the limit only the next minute helps. */
const NEXT_MINUTE_MS = 60_000;

const RATE = -32;
/** No follower any more, blocked, inactive for 45 days, not to be reached by this account. */
const DEAD: ReadonlySet<number> = new Set([-213, -217, -227, -244]);
/** More than seven days (or, for free, 48 hours) since the person last wrote. */
const OUTSIDE_WINDOW: ReadonlySet<number> = new Set([-230, -232]);
/** Not activated, no package, token, quota or money of the account: the administrator's to mend. */
const OF_THE_ACCOUNT: ReadonlySet<number> = new Set([-209, -211, -212, -216, -220, -124, -221, -224, -242, -320, -321]);
/** Of templates: no money, not yet approved, by night, the day's quota. After some tries the person's next address is used. */
const OF_TEMPLATES_NOW: ReadonlySet<number> = new Set([-115, -137, -131, -133, -144]);

export const isOutsideWindow = (fault: OaFault): boolean => fault.kind === 'refused' && OUTSIDE_WINDOW.has(fault.code);

/** What a fault of the OpenAPI means for a message. Unlisted codes: this message will not go, another channel may. */
export const toOutcome = (fault: OaFault): SendOutcome => {
  if (fault.kind === 'no-token') return { kind: 'failed-for-now', reason: fault.reason, retryAfterMs: null };
  if (fault.kind !== 'refused') return unanswered(fault);
  const reason = callFaultText(fault);
  const { code, retryAfterMs } = fault;
  if (code === RATE || code === 429) {
    return { kind: 'failed-for-now', reason, retryAfterMs: retryAfterMs ?? NEXT_MINUTE_MS };
  }
  if (code >= 500 || OF_THE_ACCOUNT.has(code) || OF_TEMPLATES_NOW.has(code))
    return { kind: 'failed-for-now', reason, retryAfterMs };
  return failedForGood(reason, DEAD.has(code));
};
