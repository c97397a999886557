import { ok } from '../../../src/domain/result';
import type { Act } from '../../../src/domain/task/commands';
import type { SingleTasks } from '../../../src/ports/single-tasks';
import type { OrganisationPorts } from '../../../src/web/ports';
import { at, focal, givenTask, play, type Step } from '../builders';
import { importWorld } from './import-world';
import { catalogueWorld } from './memory-catalogues';
import { createMemoryDelegations } from './memory-delegations';
import { withFamilies } from './sample-families';
import { samplePlan, type SamplePlan, type SampleTask } from './sample-plan';
import { webWorld, type WebWorld } from './web-world';

/** Number of the task that a whole group leads: 21 of 30 agencies are done with it. */
export const GROUP = 900;
const DONE = 21;

const groupTask = ({ plan, catalogue }: SamplePlan, when: string): SampleTask => {
  const [day = ''] = when.split(' ');
  const leads = catalogue.agencies.slice(0, 30).map((one) => one.code);
  const steps = leads.slice(0, DONE).flatMap((assignment): Step[] => {
    const evidence = [{ kind: 'document', number: `12/BC-${assignment}`, date: '2024-01-10' } as const];
    const ask: Act = { kind: 'ask-completion', assignment, evidence };
    return [{ at: '2024-01-11', by: focal(assignment), act: ask }];
  });
  const { id: planId, areas } = plan;
  const title = 'Niêm yết, công khai thủ tục hành chính tại nơi tiếp nhận hồ sơ';
  const area = areas[0]?.code ?? '';
  const given = givenTask({ number: GROUP, planId, area, title, due: day, leads, monitor: 'VPUBND' });
  const story = play(given, steps);
  return { story, stt: '1.9', groupTitle: null, proposed: [] };
};

const singles = (world: () => WebWorld): SingleTasks => ({
  add: async () => ok(GROUP),
  duties: async () => [
    ...[
      {
        id: 'd1',
        holder: 'Sở Nội vụ',
        text: 'Tham mưu tổ chức đối thoại với doanh nghiệp.',
        agencies: ['SNV'],
        task: 3,
      },
      { id: 'd2', holder: 'Sở Tài chính', text: 'Bố trí kinh phí thực hiện kế hoạch.', agencies: ['STC'], task: null },
    ],
  ],
  follow: async () => world().tasks[0]?.story.state.number ?? null,
});

const organisation = (): OrganisationPorts => ({
  delegations: createMemoryDelegations(),
  changes: { list: async () => [] },
  apply: async () => true,
});

/** The web with every desk that a running instance has, all over memory, and a plan with everything in it. */
export const fullWeb = (today: string): WebWorld => {
  const lived = withFamilies(samplePlan(today, 3), today);
  const sample = { ...lived, tasks: [...lived.tasks, groupTask(lived, today)] };
  const plans = importWorld(sample, () => at(today));
  const areas = sample.plan.areas.map((one) => ({ ...one, monitor: 'SNV' }));
  plans.imports.plans.set(sample.plan.id, { ...sample.plan, areas, standing: 'SNV', office: 'VPUBND' });
  plans.imports.tasks.set(
    sample.plan.id,
    sample.tasks.map(({ story: { state }, stt, groupTitle: group, proposed }) => ({
      ...{ taskId: state.taskId, stt, group, note: null, proposed, state },
    })),
  );
  const world: WebWorld = webWorld(sample, today, {
    ...{ imports: plans.desk, workbooks: plans.workbooks, catalogues: catalogueWorld(() => at(today)).desk },
    ...{ singles: singles(() => world), organisation: organisation() },
  });
  return world;
};
