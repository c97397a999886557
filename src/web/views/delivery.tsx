import { channelName, deliveryState, faultName, holdName, noticeName } from '../../messages/web/deliveries';
import { shortInstant } from '../../messages/words/dates';
import type { DeliveryView } from '../../ports/deliveries';

/** Its latest instant, and what it waits for or why it failed. */
const detailsOf = (one: DeliveryView): readonly string[] => {
  const latest = one.answeredAtMs ?? one.seenAtMs ?? one.deliveredAtMs ?? one.sentAtMs ?? one.atMs;
  const waits =
    one.state === 'held' && one.untilMs !== null ? `${holdName(one.hold)} ${shortInstant(one.untilMs)}` : '';
  return [shortInstant(latest), deliveryState(one.state), waits, channelName(one.channel), faultName(one.fault)];
};

const FAILED = new Set(['failed', 'failed-for-good', 'failed-now', 'unknown']);

/** One attempt to tell somebody something, and what became of it. */
export const Delivery = ({ delivery }: { readonly delivery: DeliveryView }): JSX.Element => {
  return (
    <li class={FAILED.has(delivery.state) ? 'failed' : ''}>
      <b safe>{noticeName(delivery.kind)}</b>
      <span safe>{delivery.officialName}</span>
      <small class="quiet" title={delivery.providerId ?? undefined} safe>
        {detailsOf(delivery)
          .filter((one) => one !== '')
          .join(' · ')}
      </small>
    </li>
  );
};
