import { isOver } from '../../domain/task/status';
import type { Clock } from '../../ports/clock';
import type { PlanStore } from '../../ports/plan-store';
import type { TaskStarter, UntoldNews } from '../../ports/task-starter';

/** Tasks started between two notes in the database: what a crash makes us try again is harmless (ids are unique). */
const BATCH = 200;
const PASS_EVERY_MS = 60_000;
/** Asking after every open workflow costs a call each, so not at every pass. */
const CHECK_EVERY_MS = 5 * PASS_EVERY_MS;
/** A log may run ahead of its workflow only around a crash: looked for among tasks that changed so lately. */
const LATELY_MS = 10 * 60_000;
const HEARTBEAT = 'keeper-heartbeat';
/** The version of the rules that all running tasks were last told of. */
const RULES_SPREAD = 'rules-spread';

export interface Keeper {
  /** Starts what stands at "starting"; returns how many workflows were new. */
  startDue(): Promise<number>;
  /**
   * Hands rules that came into force to all running tasks, which re-arm their timers and tell those concerned. Whoever
   * saves rules calls `poke`; returns how many tasks were told.
   */
  spreadRules(): Promise<number>;
  /** Starts open tasks whose workflow is missing; tells those whose log changed lately to look at it. */
  checkOpen(): Promise<{ readonly restarted: number; readonly woken: number }>;
  /** Tells parents, children and successors what they missed of each other; returns how often. */
  healFamilies(): Promise<number>;
  /** Looks at once: a task was given that waits for its workflow, or new rules were saved. */
  poke(): void;
  /** A pass each minute, or at a poke, until aborted. */
  run(signal: AbortSignal): Promise<void>;
}

/** Keeps workflows in step with the log: the same code at the confirming of a plan, at boot and each minute. */
export const createKeeper = (
  store: PlanStore,
  starter: TaskStarter,
  clock: Clock,
  onFault: (error: unknown) => void,
  /** What else is gone on with at each pass. */
  also: readonly (() => Promise<unknown>)[] = [],
): Keeper => {
  const startDue = async (): Promise<number> => {
    const rules = await store.rules();
    let total = 0;
    for (;;) {
      const tasks = rules === null ? [] : await store.toStart(BATCH);
      if (rules === null || tasks.length === 0) return total;
      total += await starter.start(tasks, rules);
      await store.started(tasks.map((one) => one.taskId));
    }
  };

  const spreadRules = async (): Promise<number> => {
    const rules = await store.rules();
    if (rules === null) return 0;
    const told = await store.setting(RULES_SPREAD);
    if (Number(told ?? 0) >= rules.version) return 0;
    // Nothing ran before the first note: what is started next is started with these rules.
    const open = told === null ? [] : await store.open();
    await starter.rulesChanged(
      open.map((one) => one.taskId),
      rules,
    );
    await store.saveSetting(RULES_SPREAD, rules.version);
    return open.length;
  };

  const checkOpen = async (): Promise<{ restarted: number; woken: number }> => {
    const rules = await store.rules();
    const open = await store.open();
    if (rules === null || open.length === 0) return { restarted: 0, woken: 0 };
    const missing = await starter.missing(open.map((one) => one.taskId));
    let restarted = 0;
    for (const taskId of missing) {
      const state = await store.stateOf(taskId);
      if (state && !isOver(state)) restarted += await starter.start([state], rules);
    }
    const beat = Number((await store.setting(HEARTBEAT)) ?? 0);
    const running = open.filter((one) => one.updatedAtMs > beat - LATELY_MS && !missing.includes(one.taskId));
    for (const { taskId } of running) {
      // One that has closed since we looked must not keep the others asleep.
      await starter.wake(taskId).catch(onFault);
    }
    await store.saveSetting(HEARTBEAT, clock.now());
    return { restarted, woken: running.length };
  };

  /** One that is completed goes on by what it is told: its workflow is started for that. */
  const tellParent = async (news: UntoldNews): Promise<void> => {
    const [rules, state] = news.isOver ? [await store.rules(), await store.stateOf(news.parentId)] : [null, null];
    if (rules && state) await starter.start([state], rules);
    await starter.tellParent(news);
  };

  const healFamilies = async (): Promise<number> => {
    const untold = await store.untold();
    // A parent that has closed since we looked must not keep the others waiting.
    for (const one of untold) await tellParent(one).catch(onFault);
    const unheard = await store.unheard();
    for (const one of unheard) await starter.tellChild(one).catch(onFault);
    const unmerged = await store.unmerged();
    for (const one of unmerged) await starter.tellSuccessor(one).catch(onFault);
    return untold.length + unheard.length + unmerged.length;
  };

  let wake = new AbortController();
  const run = async (signal: AbortSignal): Promise<void> => {
    for (let nextCheckMs = 0; !signal.aborted;) {
      wake = new AbortController();
      try {
        // A workflow that is missing cannot be told; it is started again below, with the rules of now.
        await spreadRules().catch(onFault);
        await startDue();
        for (const resume of also) await resume();
        if (clock.now() >= nextCheckMs) {
          nextCheckMs = clock.now() + CHECK_EVERY_MS;
          await checkOpen();
          await healFamilies();
        }
      } catch (error) {
        onFault(error);
      }
      await clock.wait(clock.now() + PASS_EVERY_MS, AbortSignal.any([signal, wake.signal]));
    }
  };

  return { startDue, spreadRules, checkOpen, healFamilies, poke: () => wake.abort(), run };
};
