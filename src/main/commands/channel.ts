import { createPlanClock } from '../../adapters/clock/plan-clock';
import { createHttpCall } from '../../adapters/wire/http-call';
import { createGrant } from '../../adapters/zalo-oa/oauth';
import { ZALO_OA } from '../../adapters/zalo-oa/zalo-oa-channel';
import type { Config } from '../../config';
import { channelCommandText as text } from '../../messages/running/channel-commands';
import { StartFault } from '../../ports/faults';
import { channelIds } from '../channels/open-channels';
import { besideInstance } from './with-database';
import { print } from '../output';

/** `dondoc channel list`: each channel and whether it is switched on. */
export const channelListCommand = (config: Config): Promise<void> =>
  besideInstance(config, async ({ stores: { switches } }) => {
    const off = await switches.off();
    for (const id of channelIds(config)) print(text.line(id, !off.has(id)));
  });

/** `dondoc channel on|off NAME`: at once, in every process. */
export const channelSwitchCommand = (config: Config, channel: string, on: boolean): Promise<void> =>
  besideInstance(config, async ({ stores: { switches } }) => {
    const known = channelIds(config);
    if (!known.includes(channel)) throw new StartFault(text.unknown(channel, known));
    await switches.set(channel, on);
    print(text.line(channel, on));
  });

/** `dondoc channel consent CODE --verifier V`: the first pair of the Official Account's tokens, or one after a loss. */
export const channelConsentCommand = (config: Config, code: string, verifier: string): Promise<void> =>
  besideInstance(config, async ({ stores: { vault } }) => {
    const settings = config.channels.zaloOa;
    if (settings === null) throw new StartFault(text.noAccount);
    const clock = createPlanClock(0);
    const grant = createGrant(settings, createHttpCall(clock), clock);
    const granted = await grant({ code, code_verifier: verifier, grant_type: 'authorization_code' });
    if (granted.kind !== 'renewed') throw new StartFault(text.refused(granted.reason));
    await vault.put(ZALO_OA, granted.pair, clock.now());
    print(text.consented);
  });
