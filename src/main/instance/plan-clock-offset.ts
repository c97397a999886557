import { instantAt, isCivilDate } from '../../domain/calendar/civil-date';
import { StartFault } from '../../ports/faults';
import type { PlanStore } from '../../ports/plan-store';
import { instanceText } from '../../messages/running/start-instance';

const CLOCK = 'clock';
/** Offices open at half past seven; the demo begins when people have sat down. */
const DEMO_START = '2024-01-02T08:00';

interface ClockSetting {
  readonly today: string;
  readonly offsetMs: number;
}

/** The instant (epoch ms) at which a clock in Viet Nam shows 'YYYY-MM-DD' (08:00) or 'YYYY-MM-DDTHH:MM'. */
export const planInstant = (text: string): number => {
  const date = text.slice(0, 10);
  if (!isCivilDate(date)) throw new StartFault(instanceText.noSuchDate(text));
  const [hours = '8', minutes = '0'] = text.length > 10 ? text.slice(11).split(':') : [];
  return instantAt(date, Number(hours) * 60 + Number(minutes));
};

/**
 * The plan clock's offset (ms) to the system clock: chosen once, at the first start, and kept for the instance's life.
 * A demo begins on the plan's first working day; a real instance runs on real time unless DONDOC_TODAY says otherwise.
 */
export const clockOffset = async (
  store: PlanStore,
  wanted: { readonly today: string | undefined; readonly demo: boolean },
  systemNowMs: number,
): Promise<number> => {
  const kept = (await store.setting(CLOCK)) as ClockSetting | null;
  if (kept !== null) {
    if (wanted.today !== undefined && wanted.today !== kept.today) {
      throw new StartFault(instanceText.clockIsSet(kept.today, wanted.today));
    }
    return kept.offsetMs;
  }
  const today = wanted.today ?? (wanted.demo ? DEMO_START : null);
  const offsetMs = today === null ? 0 : planInstant(today) - systemNowMs;
  await store.saveSetting(CLOCK, { today: today ?? '', offsetMs } satisfies ClockSetting);
  return offsetMs;
};
