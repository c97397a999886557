import { play, STANDING, type Story } from './builders';
import { accepted, STC } from './chat';

/** The lead wishes for more time, to 31/7. */
export const extension = (number = 3): Story =>
  play(accepted(number), [
    {
      at: '2024-06-03',
      by: STC,
      act: { kind: 'ask-extension', assignment: 'STC', to: '2024-07-31', reason: 'chờ văn bản' },
    },
  ]);
/** Sở Nội vụ has put that wish before UBND tỉnh. */
export const submitted = (number = 3): Story => {
  const story = extension(number);
  const [submission] = story.state.submissions;
  const act = { kind: 'confirm-submission', submission: submission?.id ?? 0, note: null } as const;
  return play(story, [{ at: '2024-06-04', by: STANDING, act }]);
};
/** The lead has handed its result in. */
export const handedIn = (number = 3, coordinating: readonly string[] = []): Story =>
  play(accepted(number, coordinating), [
    {
      at: '2024-06-03',
      by: STC,
      act: {
        kind: 'ask-completion',
        assignment: 'STC',
        evidence: [{ kind: 'document', number: '45/BC-STC', date: null }],
      },
    },
  ]);
