import type { CivilDate } from '../../domain/calendar/civil-date';
import type { AgencyCatalogue } from '../../domain/directory/agency';
import type { Official } from '../../domain/directory/official';
import type { Actor } from '../../domain/task/actor';
import type { ObstacleVerb, PartVerb, SubmissionVerb } from '../../domain/notice/payload';
import type { TaskState } from '../../domain/task/state';
import type { Resolution } from '../resolution';
import type { Wish } from '../wish';

/** A wish about a known task, with what is needed to see what it comes to. */
export interface Asked {
  readonly wish: Wish;
  readonly state: TaskState;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly agencyName: (code: string) => string;
  readonly catalogue: AgencyCatalogue;
  /** Everybody on the system; empty for a form that does not ask for them. */
  readonly people: readonly Official[];
}

/**
 * How one act is asked for in a chat. To add an act: its name in `WISH_KINDS` (wish.ts), its form in one of the tables
 * beside this file, its words in `wishWords` (messages), and where it has a button, the verb in `payload.ts`.
 */
export interface ActForm {
  /**
   * The typed code's verb, without marks, commas between: "tra lai ket qua, tra lai" for "trả lại 3 thiếu phụ lục".
   * Empty when it is asked for by free words or buttons only.
   */
  readonly verbs: string;
  /**
   * Also with the number first ("3 giải trình …"), where the words after the verb (without marks) match this; left out
   * where those words would be taken for a report ("3 trình ký").
   */
  readonly numberFirst?: RegExp;
  /** Brackets in the words mean something: "Lập dự toán (STC, hạn 30/6)". */
  readonly brackets?: true;
  /** Its code takes no words but the agency it is about: others make it doubtful ("xác nhận 3 sau khi có bản ký"). */
  readonly bare?: true;
  /** What an agency does about its own part: the task may then be implied by the conversation. */
  readonly own: boolean;
  /** The button about a part, a submission or an obstacle that asks for the same. */
  readonly button?:
    { readonly part: PartVerb } | { readonly submission: SubmissionVerb } | { readonly obstacle: ObstacleVerb };
  /** It names a person: the directory is looked up for it. */
  readonly namesPerson?: true;
  /** Rights and rules are `decide`'s; here only what is missing is noticed. */
  readonly resolve: (asked: Asked) => Resolution;
}
